import { useState } from "preact/hooks";
import { numbersFor } from "../../../display/format/numbers.ts";
import { type StepSpan, stepsBetween } from "../../../display/take/film/subjects.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { usePage } from "../../shared/page.ts";

/** The first and the last step of a film of a story with `count` steps; null is chosen where the fields hold none. */
export function StepFields({ count, choose }: { readonly count: number; choose(steps: StepSpan | null): void }) {
  const { words: page } = usePage();
  const [fields, setFields] = useState({ from: "1", to: String(count) });
  const isWrong = stepsBetween(fields.from, fields.to, count) === null;
  const field = (which: "from" | "to") => (
    <label class="take-field">
      {words.steps[which]}
      <input
        type="number"
        min={1}
        max={count}
        step={1}
        value={fields[which]}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => {
          const next = { ...fields, [which]: currentTarget.value };
          setFields(next);
          choose(stepsBetween(next.from, next.to, count));
        }}
      />
    </label>
  );
  return (
    <>
      {field("from")}
      {field("to")}
      {isWrong ? <p role="alert">{words.badSteps(numbersFor(page.locale).whole(count))}</p> : null}
    </>
  );
}
