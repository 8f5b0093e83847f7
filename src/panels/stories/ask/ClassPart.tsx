import { type ClassScale, classViewOf } from "../../../display/stories/ask/class.ts";
import type { PublishedAsk } from "../../../facts/types/stories.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { usePage } from "../../shared/page.ts";
import type { GivenAnswer } from "./useAnswer.ts";

interface ClassProps {
  readonly ask: PublishedAsk;
  readonly answer: GivenAnswer;
  readonly change: (part: Partial<GivenAnswer>) => void;
  /** Null for a choice. */
  readonly scale: ClassScale | null;
  readonly how: string;
}

/** The answers of a class, typed in by the teacher, as a distribution; the truth is marked once it is shown. */
export function ClassPart({ ask, answer, change, scale, how }: ClassProps) {
  const { words: page } = usePage();
  const view = classViewOf(ask, answer.typed, scale, answer.isShown, page.locale);
  return (
    <details class="ask-class">
      <summary>{words.classTitle}</summary>
      <p class="quiet">{how}</p>
      <textarea
        rows={2}
        aria-label={words.classField}
        value={answer.typed}
        onInput={({ currentTarget }) => change({ typed: currentTarget.value })}
      />
      {view.faults.length === 0 ? null : (
        <ul class="ask-faults" role="alert">
          {view.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {view.bars.length === 0 ? null : (
        <>
          <p>{view.sentence}</p>
          <ul class="ask-bars" aria-label={words.classTitle}>
            {view.bars.map(({ label, count, part, isTruth }) => (
              <li key={label} data-truth={isTruth}>
                <span>{label}</span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={100 * part} height="10" />
                </svg>
                <span>
                  <b>{count}</b>
                  {isTruth ? <span class="ask-mark"> ✓ {words.isTruth}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
