import type { LineAsk } from "../../../facts/types/stories.ts";
import { type LineFacts, type LineGap, lineTruth } from "../../../model/stories/line.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { type AskLines, startOf } from "./chart.ts";

/** Why the lines of a question cannot be asked for; null where they can. */
export function lineGap(lines: AskLines): LineGap | null {
  if (lines.truth.every(({ value }) => value === null)) return "no-truth";
  return startOf(lines) === null ? "no-start" : null;
}

/** What a reader is told in the place of a chart: a gap, or that the figures have not come; empty where there is a chart. */
export function gapWords(lines: AskLines | null): string {
  if (lines === null) return words.missing;
  const gap = lineGap(lines);
  return gap === null ? "" : words.gaps[gap];
}

/** Whether figures, as some view shows them, hold a part of the line that is to be drawn. */
export const showsLine = (seen: LineFacts, ask: LineAsk): boolean =>
  lineTruth(seen, ask).some(({ at, value }) => value !== null && at > Date.parse(ask.from));
