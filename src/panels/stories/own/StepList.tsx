import { numbersFor } from "../../../display/format/numbers.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import type { Own } from "./useOwn.ts";

interface ListProps {
  readonly own: Own;
  readonly chosen: number | null;
  readonly choose: (step: number | null) => void;
}

/** The steps of the draft in their order, with the ways to move, edit and remove them. */
export function StepList({ own, chosen, choose }: ListProps) {
  const page = usePage();
  const { whole } = numbersFor(page.words.locale);
  const { steps } = own.story;
  const move = (from: number, by: -1 | 1) => {
    const [one, other] = [steps[from], steps[from + by]];
    if (one === undefined || other === undefined) return;
    own.steps(steps.with(from, other).with(from + by, one));
    if (chosen === from) choose(from + by);
    else if (chosen === from + by) choose(from);
  };
  const remove = (index: number) => {
    own.steps(steps.toSpliced(index, 1), true);
    choose(null);
  };
  return (
    <>
      {steps.length === 0 ? <p>{words.noStep}</p> : null}
      <ol class="own-steps" aria-label={words.steps}>
        {steps.map(({ title, ask }, index) => {
          const number = whole(index + 1);
          return (
            <li key={`${number} ${title}`}>
              <button
                type="button"
                class="own-step"
                aria-label={words.editStep(number, title)}
                aria-expanded={chosen === index}
                onClick={() => choose(chosen === index ? null : index)}
              >
                {number}. {title}
                {ask === undefined ? null : <span class="quiet"> ?</span>}
              </button>
              <button
                type="button"
                aria-label={words.earlier(number)}
                aria-disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                aria-label={words.later(number)}
                aria-disabled={index === steps.length - 1}
                onClick={() => move(index, 1)}
              >
                ↓
              </button>
              <button type="button" aria-label={words.remove(number)} onClick={() => remove(index)}>
                ×
              </button>
            </li>
          );
        })}
      </ol>
      {own.before === null ? null : (
        <button type="button" class="source-link" onClick={own.undo}>
          {words.undo}
        </button>
      )}
    </>
  );
}
