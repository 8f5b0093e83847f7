import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import { DAY, SECOND } from "../kit/time.ts";
import type { Choices } from "./choices.ts";
import { clampTo } from "./step.ts";

/** The shortest span that the axis zooms to. */
const shortestSpan = DAY;

/** A span of at least a day and whole seconds, moved onto the axis, and cut where it is longer than the axis. */
export function fitSpan(span: Span, axis: Span): Span {
  const length = Math.min(axis.to - axis.from, Math.max(shortestSpan, wholeSeconds(span.to - span.from)));
  const from = Math.min(axis.to - length, Math.max(axis.from, wholeSeconds(span.from)));
  return { from, to: from + length };
}

/** The span, moved by as few whole days as it takes to hold a moment; it keeps the time of day at which it begins. */
export function spanHolding(span: Span, at: Moment): Span {
  const off = at < span.from ? at - span.from : Math.max(0, at - span.to);
  if (off === 0) return span;
  const by = Math.sign(off) * Math.ceil(Math.abs(off) / DAY) * DAY;
  return { from: span.from + by, to: span.to + by };
}

/** The span divided by `factor`, a day at least, around a moment that keeps its relative position. */
export function zoomedSpan(span: Span, factor: number, around: Moment): Span {
  const length = Math.max(shortestSpan, (span.to - span.from) / factor);
  const part = (around - span.from) / (span.to - span.from);
  const from = around - part * length;
  return { from, to: from + length };
}

/**
 * The choices with their moments within the axis and the chosen moment within the span; the same object where they
 * already are.
 */
export function heldOn(axis: Span, choices: Choices): Choices {
  const fitted = fitSpan(choices.span, axis);
  const same = fitted.from === choices.span.from && fitted.to === choices.span.to;
  const span = same ? choices.span : fitted;
  const at = clampTo(span, choices.at);
  const baseline = choices.baseline === null ? null : clampTo(axis, choices.baseline);
  return same && at === choices.at && baseline === choices.baseline ? choices : { ...choices, at, span, baseline };
}

const wholeSeconds = (time: number): number => Math.round(time / SECOND) * SECOND;
