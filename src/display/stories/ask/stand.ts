import type { LineAsk, PublishedAsk } from "../../../facts/types/stories.ts";
import type { Moment } from "../../../facts/types.ts";
import { rememberingLast } from "../../../kit/remember.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import type { Shown } from "../../frame/shown.ts";
import { type AskLines, askLinesOf, knotWords } from "./chart.ts";
import { type ClassScale, roundTop } from "./class.ts";
import { linesFacts } from "./facts.ts";
import { lineGap } from "./gap.ts";
import { type AskVerdict, choiceVerdict, lineVerdict, numberVerdict, scaleEnds } from "./verdict.ts";

/** An answer as it is given so far: a line by its points, the place of a choice, or a number. */
export interface AnswerSoFar {
  readonly line: readonly (number | null)[];
  readonly chosen: number | null;
  readonly placed: number | null;
}

/**
 * The state of a question: whether it is answered, what the page says once its truth is shown, and how a class answers
 * it.
 */
export interface AskStand {
  /** Whether the reader has answered it whole. */
  readonly isReady: boolean;
  readonly verdict: AskVerdict;
  /** The scale of a class's numbers; null for a choice. */
  readonly scale: ClassScale | null;
  /** How a class's answers are typed. */
  readonly how: string;
}

/** The lines of a question whose step's view is at the moment `at`; null while its figures are missing. */
export const askedLines = rememberingLast(linesOf, 1, (ask, { facts }, at) => [ask, facts, at]);

function linesOf(ask: LineAsk, { facts }: Pick<Shown, "facts">, at: Moment): AskLines | null {
  const [then, all] = linesFacts(facts, at);
  return then === null || all === null ? null : askLinesOf(ask, then, all);
}

/**
 * The state of a question; null for a line that cannot be asked for: its figures (`lines`) have not come, or it has a
 * gap.
 */
export function askStandOf(
  ask: PublishedAsk,
  lines: AskLines | null,
  { line, chosen, placed }: AnswerSoFar,
  locale: string,
): AskStand | null {
  if (ask.kind === "choice") {
    const how = words.classHow.choice(words.letter(ask.answers.length - 1));
    return { isReady: chosen !== null, verdict: choiceVerdict(ask, chosen, locale), scale: null, how };
  }
  if (ask.kind === "number") {
    const { from, to } = ask.scale;
    const scale = { from, to, unit: ask.unit, truth: ask.truth };
    const how = words.classHow.number(...scaleEnds(ask, locale));
    return { isReady: placed !== null, verdict: numberVerdict(ask, placed, locale), scale, how };
  }
  if (lines === null || lineGap(lines) !== null) return null;
  const isReady = lines.knots.every((_, index) => line[index] != null);
  const scale = lineScale(ask, lines);
  const end = knotWords(ask, lines.knots.at(-1) ?? Date.parse(ask.to), locale);
  return {
    isReady,
    verdict: lineVerdict(ask, lines, isReady ? line : null, locale),
    scale,
    how: words.classHow.line(end, scale.unit),
  };
}

/**
 * The scale for the last values of a class's lines: from 0 to three times the largest value of the question's line or
 * somewhat more, so that its bars have round ends; for a share to 100 %.
 */
function lineScale(ask: LineAsk, { before, after, truth }: AskLines): ClassScale {
  const last = truth.findLast(({ value }) => value !== null);
  const top = ask.of === "share" ? 100 : 3 * Math.max(...[...before, ...after].map(({ value }) => value ?? 0));
  return {
    from: 0,
    to: roundTop(Math.max(top, 1)),
    unit: words.units[ask.of],
    truth: last?.value == null ? null : { low: last.value, high: last.value },
  };
}
