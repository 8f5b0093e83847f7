import type { ComponentChildren } from "preact";
import { type ClassView, classViewOf } from "../../../display/stories/ask/class.ts";
import type { AskStand } from "../../../display/stories/ask/stand.ts";
import type { PublishedAsk } from "../../../facts/types/stories.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { usePage } from "../../shared/page.ts";
import type { OpenQuestion } from "./useAsked.ts";

interface ClassProps {
  readonly ask: PublishedAsk;
  readonly asked: OpenQuestion;
  readonly stand: AskStand;
}

/** The answers of a class, typed in by the teacher, as a distribution; the truth is marked once it is shown. */
export function ClassPart(props: ClassProps) {
  const { bars, sentence } = useClassView(props);
  return (
    <ClassField {...props}>
      {bars.length === 0 ? null : (
        <>
          <p>{sentence}</p>
          <ClassBars bars={bars} />
        </>
      )}
    </ClassField>
  );
}

/**
 * The field in which a teacher types the answers of a class, with the entries that cannot be counted; `children` are
 * below it.
 */
export function ClassField({ children, ...props }: ClassProps & { readonly children?: ComponentChildren }) {
  const { answer, change } = props.asked;
  const { faults } = useClassView(props);
  return (
    <details class="ask-class" data-typed={answer.typed !== ""}>
      <summary>{words.classTitle}</summary>
      <p class="quiet">{props.stand.how}</p>
      <textarea
        rows={2}
        aria-label={words.classField}
        value={answer.typed}
        onInput={({ currentTarget }) => change({ typed: currentTarget.value })}
      />
      {faults.length === 0 ? null : (
        <ul class="ask-faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {children}
    </details>
  );
}

/** The answers of a class as bars and in words. */
export function useClassView({ ask, asked: { answer }, stand }: ClassProps): ClassView {
  const { words: page } = usePage();
  return classViewOf(ask, answer.typed, stand.scale, answer.isShown, page.locale);
}

/** Of the ends of the upright bars every second one is printed: the others would touch their neighbours. */
const everyEnd = 2;

/** A class's numbers as upright bars on their scale, each with its count above it; the truth marked once it is shown. */
export function ClassColumns({ bars, ends }: Pick<ClassView, "bars" | "ends">) {
  return (
    <div class="ask-columns">
      <ul aria-label={words.classTitle}>
        {bars.map(({ label, count, part, isTruth }) => (
          <li key={label} data-truth={isTruth}>
            <span class="unseen">{label}: </span>
            <b>{count}</b>
            {isTruth ? (
              <>
                <span aria-hidden="true">✓</span>
                <span class="unseen"> {words.isTruth}</span>
              </>
            ) : null}
            <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true" style={{ "--part": part }}>
              <rect width="10" height="10" />
            </svg>
          </li>
        ))}
      </ul>
      <p aria-hidden="true">
        {ends
          .filter((_, index) => index % everyEnd === 0)
          .map((end) => (
            <span key={end}>{end}</span>
          ))}
      </p>
    </div>
  );
}

interface BarsProps extends Pick<ClassView, "bars"> {
  /** Whether the answers stand beside the bars, so that letters name them. */
  readonly isBeside?: boolean;
}

/** A class's answers as bars, the truth marked once it is shown. */
export function ClassBars({ bars, isBeside = false }: BarsProps) {
  return (
    <ul class="ask-bars" aria-label={words.classTitle}>
      {bars.map(({ label, short, count, part, isTruth }) => (
        <li key={label} data-truth={isTruth}>
          <span>{isBeside ? short : label}</span>
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
  );
}
