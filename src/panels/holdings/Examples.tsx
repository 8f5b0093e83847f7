import { useState } from "preact/hooks";
import type { ExposureContext } from "../../display/exposure/context.ts";
import { examplesNote } from "../../display/holdings/examples-note.ts";
import { examplesOf } from "../../display/holdings/holdings.ts";
import type { PlaceFinder } from "../../display/holdings/import/context.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { ShareField } from "./import/Whole.tsx";

type CompanySites = ReturnType<typeof examplesOf>[number];

/** The choice of a public company, the button that adds its sites, and the owned share of it in %. */
export function Examples({
  context,
  find,
  choose,
}: {
  readonly context: ExposureContext;
  readonly find: PlaceFinder;
  readonly choose: (example: CompanySites, share: number | null) => void;
}) {
  const [share, setShare] = useState<number | null>(null);
  const [company, setCompany] = useState("");
  const examples = examplesOf(context, find);
  const chosen = examples.find((example) => example.company === company);
  return (
    <>
      <ShareField label={words.exampleShare} value={share} put={setShare} />
      <label class="choice">
        {words.example}{" "}
        <select value={company} onChange={(event) => setCompany(event.currentTarget.value)}>
          <option value="">{words.exampleNone}</option>
          {examples.map((example) => (
            <option key={example.company}>{example.company}</option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="pill"
        disabled={chosen === undefined}
        onClick={() => {
          if (chosen !== undefined) choose(chosen, share);
        }}
      >
        {words.exampleAdd}
      </button>
      <p class="note">{examplesNote(context)}</p>
    </>
  );
}
