import { h, type JSX } from "preact";
import { type AskLines, askChartOf } from "../../../src/display/stories/ask/chart.ts";
import { gapWords } from "../../../src/display/stories/ask/gap.ts";
import { askedLines } from "../../../src/display/stories/ask/stand.ts";
import { choiceVerdict, lineVerdict, numberVerdict, scaleEnds } from "../../../src/display/stories/ask/verdict.ts";
import type { PublishedAsk } from "../../../src/facts/types/stories.ts";
import type { Facts } from "../../../src/facts/types.ts";
import { en } from "../../../src/words/en.ts";
import { askWords } from "../../../src/words/stories/ask.ts";
import type { FilledStep } from "./filled.ts";
import { textPart } from "./parts.ts";
import { words } from "./words.ts";

/** The question of a step, and behind a press its answer; nothing for a step that asks nothing. */
export function askPart({ ask, frame }: FilledStep, facts: Facts): readonly JSX.Element[] {
  if (ask === undefined) return [];
  const lines = ask.kind === "line" ? askedLines(ask, { facts }, frame.choices.at) : null;
  return [
    h(
      "div",
      { class: "asked" },
      h("h3", null, `${words.question}: ${ask.question}`),
      ask.kind === "choice"
        ? h("ol", { class: "answers" }, ...ask.answers.map(({ text }) => h("li", null, text)))
        : ask.kind === "number"
          ? h("p", { class: "quiet" }, words.scale(...scaleEnds(ask, en.locale), ask.unit))
          : null,
      h(
        "details",
        { class: "answer" },
        h("summary", null, words.answer),
        h("p", null, saidOf(ask, lines)),
        ask.kind === "choice" ? comparedPart(ask) : null,
        ask.kind === "line" && lines !== null ? chartPart(ask, lines, frame.nameOf) : null,
        ...ask.told.map((paragraph) => h("p", null, ...textPart(paragraph))),
      ),
    ),
  ];
}

function saidOf(ask: PublishedAsk, lines: AskLines | null): string {
  if (ask.kind === "choice") return choiceVerdict(ask, null, en.locale).sentence;
  if (ask.kind === "number") return numberVerdict(ask, null, en.locale).sentence;
  return lines === null ? gapWords(null) : lineVerdict(ask, lines, null, en.locale).sentence;
}

/** The figures of the answers, where they are compared by them. */
function comparedPart({ answers }: Extract<PublishedAsk, { kind: "choice" }>): JSX.Element | null {
  if (answers.every(({ value }) => value === null)) return null;
  return h(
    "ul",
    null,
    ...answers.map(({ text, value }) => h("li", null, `${text}: `, ...(value === null ? [] : textPart([value])))),
  );
}

const box = { width: 480, height: 220 } as const;

function chartPart(
  ask: Extract<PublishedAsk, { kind: "line" }>,
  lines: AskLines,
  nameOf: (code: string) => string,
): JSX.Element {
  const chart = askChartOf(ask, lines, [], true, box, en.locale);
  const title = askWords.drawn(ask.of, ask.place === null ? "" : nameOf(ask.place));
  const { left, right, top, bottom } = chart.area;
  return h(
    "svg",
    { class: "line", viewBox: `0 0 ${box.width} ${box.height}`, role: "img", "aria-label": title },
    ...chart.values.flatMap(({ y, text }) => [
      h("line", { x1: 38, x2: right, y1: y, y2: y, class: "grid" }),
      h("text", { x: 34, y: y + 4, "text-anchor": "end" }, text),
    ]),
    ...chart.times.map(({ x, text }) => h("text", { x, y: box.height - 6, "text-anchor": "middle" }, text)),
    h("line", { x1: left, x2: left, y1: top, y2: bottom, class: "edge" }),
    h("path", { class: "before", d: chart.before }),
    h("path", { class: "truth", d: chart.truth }),
  );
}
