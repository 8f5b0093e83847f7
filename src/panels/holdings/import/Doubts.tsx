import type { DoubtView } from "../../../display/holdings/import/doubts.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

type OptionVerdict = DoubtView["options"][number]["verdict"];

/** The rows that the visitor has to judge, each with its verdicts to choose from. */
export function Doubts({
  views,
  answer,
}: {
  readonly views: readonly DoubtView[];
  readonly answer: (row: number, verdict: OptionVerdict) => void;
}) {
  if (views.length === 0) return null;
  return (
    <section aria-label={words.questions}>
      <h3>{words.questions}</h3>
      {views.map(({ row, title, sentences, options, chosen }) => (
        <fieldset key={row} class="import-question" data-open={chosen === null}>
          <legend>{title}</legend>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {options.map(({ verdict, label }) => (
            <label key={verdict}>
              <input
                type="radio"
                name={`import-row-${row}`}
                checked={verdict === chosen}
                onChange={() => answer(row, verdict)}
              />{" "}
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
