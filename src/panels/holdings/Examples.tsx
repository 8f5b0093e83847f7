import { useState } from "preact/hooks";
import type { ExposureContext } from "../../display/exposure/context.ts";
import { examplesNote } from "../../display/holdings/examples-note.ts";
import { examplesOf } from "../../display/holdings/holdings.ts";
import type { PlaceFinder } from "../../display/holdings/import/context.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { ShareField } from "./import/Whole.tsx";

type Example = ReturnType<typeof examplesOf>[number];

/** The choice of a public company whose sites are added, and the owned share of it in %. */
export function Examples({
  context,
  find,
  choose,
}: {
  readonly context: ExposureContext;
  readonly find: PlaceFinder;
  readonly choose: (example: Example, share: number | null) => void;
}) {
  const [share, setShare] = useState<number | null>(null);
  const examples = examplesOf(context, find);
  return (
    <>
      <ShareField label={words.exampleShare} value={share} put={setShare} />
      <label class="choice">
        {words.example}{" "}
        <select
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            const found = examples.find(({ company }) => company === value);
            if (found !== undefined) choose(found, share);
          }}
        >
          <option value="">{words.exampleNone}</option>
          {examples.map(({ company }) => (
            <option key={company}>{company}</option>
          ))}
        </select>
      </label>
      <p class="note">{examplesNote(context)}</p>
    </>
  );
}
