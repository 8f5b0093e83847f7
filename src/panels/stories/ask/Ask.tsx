import type { ComponentChildren } from "preact";
import { gapWords } from "../../../display/stories/ask/gap.ts";
import type { AskStand } from "../../../display/stories/ask/stand.ts";
import type { AskVerdict } from "../../../display/stories/ask/verdict.ts";
import type { PublishedAsk } from "../../../facts/types/stories.ts";
import { unanswered } from "../../../state/stories/answers.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { StorySentence } from "../StoryText.tsx";
import { Choose } from "./Choose.tsx";
import { ClassPart } from "./ClassPart.tsx";
import { DrawLine } from "./DrawLine.tsx";
import { PlaceNumber } from "./PlaceNumber.tsx";
import { type OpenQuestion, useAsked } from "./useAsked.ts";
import "./ask.css";

interface AskProps {
  readonly ask: PublishedAsk;
  /** The question's own id, by which its answer is kept while the page is open. */
  readonly id: string;
  /** The moment of the step's view: a line is shown as it was known then. */
  readonly at: number;
}

/** A step's question: the answer of the reader first, then the truth over it, and the distance between them. */
export function Ask({ ask, id, at }: AskProps) {
  const asked = useAsked(ask, id, at);
  const { stand } = asked;
  return (
    <section class="ask" aria-label={words.region}>
      <h3>{ask.question}</h3>
      <Answering ask={ask} id={id} asked={asked} />
      {stand === null ? null : <Shown ask={ask} asked={asked} stand={stand} />}
      {stand === null ? null : <ClassPart ask={ask} asked={asked} stand={stand} />}
    </section>
  );
}

interface AnsweringProps {
  readonly ask: PublishedAsk;
  readonly id: string;
  readonly asked: OpenQuestion;
  /** The part of the window's height that the chart takes; without it, the height follows from the size of the letters. */
  readonly part?: number;
}

/**
 * The control that answers a question: a chart to draw in, answers to choose from, or a scale, with the truth over it
 * once it is shown.
 */
export function Answering({ ask, id, asked, part }: AnsweringProps) {
  const { answer, change, lines, stand } = asked;
  if (ask.kind === "choice") return <Choose ask={ask} id={id} answer={answer} change={change} />;
  if (ask.kind === "number") return <PlaceNumber ask={ask} answer={answer} change={change} />;
  if (lines === null || stand === null) return <p class="quiet">{gapWords(lines)}</p>;
  return <DrawLine {...{ ask, lines, answer, change, part }} />;
}

interface ShownProps {
  readonly ask: PublishedAsk;
  readonly asked: OpenQuestion;
  readonly stand: AskStand;
}

/** The buttons below a question, and the result once the truth is shown. */
function Shown({ ask, asked: { answer, change }, stand: { isReady, verdict } }: ShownProps) {
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
          <button type="button" class="source-link" onClick={() => change({ ...unanswered, isShown: true })}>
            {words.skip}
          </button>
        </Acts>
      )}
      <div role="status" class="ask-told">
        {isShown ? <Result ask={ask} verdict={verdict} /> : null}
      </div>
      {isShown ? (
        <Acts>
          <button type="button" class="pill" onClick={() => change({ ...unanswered, isShown: false })}>
            {words.again}
          </button>
        </Acts>
      ) : (
        <p class="quiet ask-private">
          {isReady ? null : `${words.first[ask.kind]} `}
          {words.private}
        </p>
      )}
    </>
  );
}

/** The sentences shown with the truth: how far the answer is from it, and what the story says of it. */
export function Result({ ask, verdict }: { readonly ask: PublishedAsk; readonly verdict: AskVerdict }) {
  return (
    <>
      <p class="ask-result" data-close={verdict.closeness}>
        {verdict.closeness === null || ask.kind === "choice" ? null : <b>{words.close[verdict.closeness]} </b>}
        {verdict.sentence}
        <AuthorsOwn ask={ask} />
      </p>
      {ask.told.map((paragraph, index) => (
        <p key={String(index)}>
          <StorySentence text={paragraph} />
        </p>
      ))}
    </>
  );
}

/** Says that the truth is the author's own, where it comes from no table of the page. */
function AuthorsOwn({ ask }: { readonly ask: PublishedAsk }) {
  const isOwn =
    ask.kind === "number"
      ? ask.truth.figure === null
      : ask.kind === "choice" && ask.truth === null && ask.answers.every(({ value }) => value === null);
  return isOwn ? <span class="quiet"> {words.author}</span> : null;
}

const Acts = ({ children }: { readonly children: ComponentChildren }) => <p class="ask-acts">{children}</p>;
