import type { Facts } from "../../facts/types.ts";
import { nearestBlock } from "../../model/network/nearest.ts";
import { estimatesAt } from "../../model/shares.ts";
import type { Choices, Span } from "../../state/choices.ts";
import { addSteps, floorTo, snap, stepOf } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline.ts";
import { ready } from "../reading.ts";
import { monthsKnown } from "./areas.ts";
import { captionAt } from "./caption.ts";
import { type Chart, chartOf } from "./chart.ts";
import { clockOf } from "./clock.ts";
import { dateText, stepText } from "./dates.ts";
import { across, boxWidth, tenths, unitsAt } from "./scale.ts";
import type { AxisView, Ghost, TimelineFrame } from "./types.ts";

/** Everything at the bottom of the page for one moment; `axis` is the longest span, which ends at the newest estimate. */
export function timelineFrame(facts: Facts, choices: Choices, axis: Span, language: TimelineLanguage): TimelineFrame {
  return {
    clock: clockOf(choices, axis, language),
    axis: axisView(facts, choices, language),
    caption: captionAt(facts, choices, language),
  };
}

function axisView(facts: Facts, choices: Choices, language: TimelineLanguage): AxisView {
  const { at, span, known } = choices;
  const { locale, timeline: words } = language;
  const step = stepOf(span);
  const position = unitsAt(span, at);
  const start = unitsAt(span, floorTo(step, at));
  const end = unitsAt(span, addSteps(step, floorTo(step, at), 1));
  return {
    ...chartFor(facts, choices, language),
    words,
    step,
    at,
    slider: { position, text: stepText(at, step, locale) },
    needle: across(position),
    veil: known === "then" ? { x: across(position), width: across(tenths(boxWidth - position)) } : null,
    now: { x: across(start), width: across(tenths(end - start)) },
    ghost: (fraction) => ({ ...ghostAt(span, fraction, locale), block: blockAt(facts, span, fraction, language) }),
  };
}

/** The block nearest to a point of the axis, while hours are shown and the blocks are there. */
function blockAt({ blocks }: Facts, span: Span, fraction: number, language: TimelineLanguage): string {
  if (blocks.state !== "ready" || stepOf(span) !== "hour") return "";
  const found = nearestBlock(blocks.value, span.from + fraction * (span.to - span.from));
  if (found === null) return "";
  const time = dateText(found.time, "hour", language.locale);
  return language.timeline.block(found.height, time, found.pool);
}

function ghostAt(span: Span, fraction: number, locale: string): Omit<Ghost, "block"> {
  const at = snap(span, span.from + fraction * (span.to - span.from));
  const x = unitsAt(span, at);
  return { x: across(x), at, text: stepText(at, stepOf(span), locale), anchor: x > boxWidth / 2 ? "end" : "start" };
}

let last: { readonly facts: Facts; readonly asked: string; readonly chart: Chart } | null = null;

/** Sixty steps a second move the needle over one and the same chart. */
function chartFor(facts: Facts, choices: Choices, language: TimelineLanguage): Chart {
  const { from, to } = choices.span;
  const asked = [from, to, choices.window, knownMaps(facts, choices), language.locale].join(" ");
  if (last === null || last.facts !== facts || last.asked !== asked) {
    last = { facts, asked, chart: chartOf(facts, choices, language) };
  }
  return last.chart;
}

/** How many maps and estimates the chart may show: all that a moment alters of it. */
function knownMaps(facts: Facts, choices: Choices): string {
  const hashrate = ready(facts.hashrate);
  if (hashrate === null || choices.known === "now") return "all";
  const { series, months } = monthsKnown(hashrate, choices);
  return `${series.source} ${months.length} ${estimatesAt(hashrate, choices.at).length}`;
}
