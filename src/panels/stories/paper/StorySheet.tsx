import { numbersFor } from "../../../display/format/numbers.ts";
import { type AskLines, askChartOf } from "../../../display/stories/ask/chart.ts";
import { gapWords } from "../../../display/stories/ask/gap.ts";
import { scaleViewOf } from "../../../display/stories/ask/scale.ts";
import { askedLines } from "../../../display/stories/ask/stand.ts";
import { choiceVerdict, lineVerdict, numberVerdict } from "../../../display/stories/ask/verdict.ts";
import { type PaperStep, paperSteps } from "../../../display/stories/on-paper.ts";
import type { LineAsk, NumberAsk, PublishedAsk, PublishedStep, PublishedStory } from "../../../facts/types/stories.ts";
import { askWords } from "../../../words/stories/ask.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import { ChartGrid } from "../ask/DrawLine.tsx";
import { StorySentence } from "../StoryText.tsx";

interface SheetProps {
  readonly story: PublishedStory;
  /** The address of each step's picture; null where it could not be drawn, or the sheet has none of the step. */
  readonly pictures: readonly (string | null)[];
  /** With the answers. */
  readonly isKey: boolean;
}

/** A story on paper: its steps with their maps, and its questions with room for answers, or with the answers. */
export function StorySheet({ story, pictures, isKey }: SheetProps) {
  const { words: page } = usePage();
  const { whole } = numbersFor(page.locale);
  return (
    <article class="sheet">
      <h1>{story.title}</h1>
      <p class="sheet-head">
        {isKey ? (
          words.sheetTitles.key
        ) : (
          <>
            <span>{words.name}</span>
            <span>{words.date}</span>
          </>
        )}
      </p>
      {paperSteps(story, isKey).map((paper, index) => (
        <section
          key={`${index} ${paper.step.title}`}
          data-asks={!isKey && paper.step.ask !== undefined}
          data-whole={paper.isWhole}
        >
          <h2>
            {whole(paper.number)}. {paper.step.title}
          </h2>
          {paper.isWhole ? (
            <SheetStep paper={paper} picture={pictures[index] ?? null} isKey={isKey} />
          ) : (
            <p class="sheet-small">{words.toldAfter}</p>
          )}
        </section>
      ))}
    </article>
  );
}

interface StepProps {
  readonly paper: PaperStep;
  readonly picture: string | null;
  readonly isKey: boolean;
}

function SheetStep({ paper: { step, turns }, picture, isKey }: StepProps) {
  return (
    <>
      {picture === null ? null : <img src={picture} alt={words.picture(step.title)} />}
      {step.text.map((paragraph, place) => (
        <p key={String(place)}>
          <StorySentence text={paragraph} />
        </p>
      ))}
      <p class="sheet-small">
        <StorySentence text={step.caption} />
      </p>
      <p class="sheet-small">{step.sources.map(({ publisher, title }) => `${publisher}: ${title}`).join("; ")}</p>
      <SheetAsk step={step} isKey={isKey} />
      {turns ? <p class="sheet-small">{words.turn}</p> : null}
    </>
  );
}

function SheetAsk({ step: { ask, link }, isKey }: { readonly step: PublishedStep; readonly isKey: boolean }) {
  const page = usePage();
  if (ask === undefined) return null;
  const lines = ask.kind === "line" ? askedLines(ask, page.held(), page.view(link).at) : null;
  return (
    <div class="sheet-ask">
      <h3>{ask.question}</h3>
      {ask.kind === "choice" ? (
        <ul>
          {ask.answers.map(({ text, right }, place) => (
            <li key={text}>
              {isKey && right ? "☒" : "☐"} {askWords.letter(place)} {text}
            </li>
          ))}
        </ul>
      ) : ask.kind === "number" ? (
        <SheetScale ask={ask} isKey={isKey} />
      ) : lines === null || gapWords(lines) !== "" ? (
        <p>{gapWords(lines)}</p>
      ) : (
        <SheetChart ask={ask} lines={lines} isKey={isKey} />
      )}
      {isKey ? (
        <>
          <p>
            <b>{saidOf(ask, lines, page.words.locale)}</b>
          </p>
          {ask.told.map((paragraph, place) => (
            <p key={String(place)}>
              <StorySentence text={paragraph} />
            </p>
          ))}
        </>
      ) : (
        <p class="sheet-line">{words.answer}</p>
      )}
    </div>
  );
}

function saidOf(ask: PublishedAsk, lines: AskLines | null, locale: string): string {
  if (ask.kind === "choice") return choiceVerdict(ask, null, locale).sentence;
  if (ask.kind === "number") return numberVerdict(ask, null, locale).sentence;
  return lines === null || gapWords(lines) !== "" ? "" : lineVerdict(ask, lines, null, locale).sentence;
}

const box = { width: 560, height: 200 } as const;

function SheetChart({
  ask,
  lines,
  isKey,
}: {
  readonly ask: LineAsk;
  readonly lines: AskLines;
  readonly isKey: boolean;
}) {
  const { frame, words: page } = usePage();
  const chart = askChartOf(ask, lines, [], isKey, box, page.locale);
  const title = askWords.drawn(ask.of, ask.place === null ? "" : frame.nameOf(ask.place));
  return (
    <>
      <p>{title}</p>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={title}>
        <ChartGrid chart={chart} />
        <path class="ask-before" d={chart.before} />
        <path class="ask-truth" d={chart.truth} />
      </svg>
    </>
  );
}

function SheetScale({ ask, isKey }: { readonly ask: NumberAsk; readonly isKey: boolean }) {
  const { words: page } = usePage();
  const view = scaleViewOf(ask, null, isKey, box, page.locale);
  return (
    <svg viewBox={`0 0 ${box.width} 44`} role="img" aria-label={askWords.scale(ask.unit)}>
      <g class="ask-grid">
        <line x1={view.left} x2={view.right} y1="20" y2="20" />
        {view.ticks.map(({ x, text }) => (
          <g key={text}>
            <line x1={x} x2={x} y1="14" y2="26" />
            <text x={x} y="40" text-anchor="middle">
              {text}
            </text>
          </g>
        ))}
      </g>
      {view.truth === null ? null : (
        <rect class="ask-span" x={view.truth.x} y="12" width={view.truth.width} height="8" />
      )}
    </svg>
  );
}
