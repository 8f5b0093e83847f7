import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { askLinesOf, knotWords, startOf } from "../../../display/stories/ask/chart.ts";
import type { ClassScale } from "../../../display/stories/ask/class.ts";
import { linesFacts } from "../../../display/stories/ask/facts.ts";
import { type AskTold, choiceTold, lineTold, numberTold, scaleEnds } from "../../../display/stories/ask/told.ts";
import type { ChoiceAsk, LineAsk, NumberAsk, PublishedAsk } from "../../../facts/types/stories.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { usePage } from "../../shared/page.ts";
import { Told } from "../StoryText.tsx";
import { Choose } from "./Choose.tsx";
import { ClassPart } from "./ClassPart.tsx";
import { DrawLine } from "./DrawLine.tsx";
import { PlaceNumber } from "./PlaceNumber.tsx";
import { type GivenAnswer, useAnswer } from "./useAnswer.ts";
import "./ask.css";

interface AskProps<Kind extends PublishedAsk = PublishedAsk> {
  readonly ask: Kind;
  /** The question's own id, by which its answer is kept while the page is open. */
  readonly id: string;
  /** The moment of the step's view: a line is shown as it was known then. */
  readonly at: number;
}

/** A step's question: the answer of the reader first, then the truth over it, and the distance between them. */
export function Ask({ ask, id, at }: AskProps) {
  return (
    <section class="ask" aria-label={words.region}>
      <h3>{ask.question}</h3>
      {ask.kind === "line" ? (
        <LinePart ask={ask} id={id} at={at} />
      ) : ask.kind === "choice" ? (
        <ChoicePart ask={ask} id={id} at={at} />
      ) : (
        <NumberPart ask={ask} id={id} at={at} />
      )}
    </section>
  );
}

function LinePart({ ask, id, at }: AskProps<LineAsk>) {
  const { held, facts, words: page } = usePage();
  const [answer, change] = useAnswer(id);
  const lines = useMemo(() => {
    const [then, all] = linesFacts(held(), at);
    return then === null || all === null ? null : askLinesOf(ask, then, all);
  }, [ask, at, facts]);
  if (lines === null) return <p class="quiet">{words.missing}</p>;
  if (startOf(lines) === null) return <p class="quiet">{words.noTruth}</p>;
  const isWhole = lines.knots.every((_, index) => answer.line[index] != null);
  const last = lines.truth.findLast(({ value }) => value !== null);
  const top =
    ask.of === "share" ? 100 : 3 * Math.max(...[...lines.before, ...lines.after].map(({ value }) => value ?? 0));
  const scale: ClassScale = {
    from: 0,
    to: Math.ceil(top),
    unit: words.units[ask.of],
    truth: last?.value == null ? null : { low: last.value, high: last.value },
  };
  return (
    <>
      <DrawLine ask={ask} lines={lines} answer={answer} change={change} />
      <Shown
        {...{ ask, answer, change, scale }}
        isReady={isWhole}
        told={lineTold(ask, lines, isWhole ? answer.line : null, page.locale)}
        how={words.classHow.line(knotWords(ask, lines.knots.at(-1) ?? at, page.locale), scale.unit)}
        clear={{ line: [] }}
      />
    </>
  );
}

function ChoicePart({ ask, id }: AskProps<ChoiceAsk>) {
  const [answer, change] = useAnswer(id);
  return (
    <>
      <Choose ask={ask} id={id} answer={answer} change={change} />
      <Shown
        {...{ ask, answer, change }}
        scale={null}
        isReady={answer.chosen !== null}
        told={choiceTold(ask, answer.chosen)}
        how={words.classHow.choice(words.letter(ask.answers.length - 1))}
        clear={{ chosen: null }}
      />
    </>
  );
}

function NumberPart({ ask, id }: AskProps<NumberAsk>) {
  const { words: page } = usePage();
  const [answer, change] = useAnswer(id);
  const { from, to } = ask.scale;
  return (
    <>
      <PlaceNumber ask={ask} answer={answer} change={change} />
      <Shown
        {...{ ask, answer, change }}
        scale={{ from, to, unit: ask.unit, truth: ask.truth }}
        isReady={answer.placed !== null}
        told={numberTold(ask, answer.placed, page.locale)}
        how={words.classHow.number(...scaleEnds(ask, page.locale))}
        clear={{ placed: null }}
      />
    </>
  );
}

interface ShownProps {
  readonly ask: PublishedAsk;
  readonly answer: GivenAnswer;
  readonly change: (part: Partial<GivenAnswer>) => void;
  readonly scale: ClassScale | null;
  /** Whether the reader has answered. */
  readonly isReady: boolean;
  readonly told: AskTold;
  /** How a class's answers are typed. */
  readonly how: string;
  /** What takes the answer back. */
  readonly clear: Partial<GivenAnswer>;
}

/** The buttons below a question, and what is said once the truth is shown. */
function Shown({ ask, answer, change, scale, isReady, told, how, clear }: ShownProps) {
  const { isShown } = answer;
  return (
    <>
      {isShown ? null : (
        <Acts>
          <button
            type="button"
            class="pill ask-show"
            aria-disabled={!isReady}
            title={isReady ? undefined : words.first[ask.kind]}
            onClick={() => isReady && change({ isShown: true })}
          >
            {words.show}
          </button>
          <button type="button" class="source-link" onClick={() => change({ ...clear, isShown: true })}>
            {words.skip}
          </button>
        </Acts>
      )}
      <div role="status" class="ask-told">
        {isShown ? (
          <>
            <p class="ask-result" data-close={told.closeness}>
              {told.closeness === null || ask.kind === "choice" ? null : <b>{words.close[told.closeness]} </b>}
              {told.sentence}
              <AuthorsOwn ask={ask} />
            </p>
            {ask.told.map((paragraph, index) => (
              <p key={String(index)}>
                <Told text={paragraph} />
              </p>
            ))}
          </>
        ) : null}
      </div>
      {isShown ? (
        <Acts>
          <button type="button" class="pill" onClick={() => change({ ...clear, isShown: false })}>
            {words.again}
          </button>
        </Acts>
      ) : (
        <p class="quiet ask-private">
          {isReady ? null : `${words.first[ask.kind]} `}
          {words.private}
        </p>
      )}
      <ClassPart {...{ ask, answer, change, scale, how }} />
    </>
  );
}

/** Whose truth it is, where it comes from no table of the page. */
function AuthorsOwn({ ask }: { readonly ask: PublishedAsk }) {
  const isOwn =
    ask.kind === "number"
      ? ask.truth.figure === null
      : ask.kind === "choice" && ask.truth === null && ask.answers.every(({ value }) => value === null);
  return isOwn ? <span class="quiet"> {words.author}</span> : null;
}

const Acts = ({ children }: { readonly children: ComponentChildren }) => <p class="ask-acts">{children}</p>;
