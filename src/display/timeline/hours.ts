import type { Blocks, ConnectivityItem, NetworkFacts } from "../../facts/types.ts";
import { floorHour, HOUR } from "../../kit/time.ts";
import { connectivityOver } from "../../model/connectivity.ts";
import { retargetsIn } from "../../model/network/epochs.ts";
import { hashrateBand } from "../../model/network/hashrate.ts";
import type { Span } from "../../state/choices.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline.ts";
import { stepText } from "./dates.ts";
import type { LinePoint } from "./line.ts";
import { across, boxHeight, tenths, unitsAt } from "./scale.ts";
import type { AxisView, Stretch } from "./types.ts";

const gap = { hashrate: null, low: null, high: null };

/**
 * Hashrate measured over the `hours` before each full hour, or before each `every` hours where there are many, with its
 * exact Poisson interval; gaps where no blocks are.
 */
export function hourlyPoints(
  blocks: Blocks,
  network: NetworkFacts,
  span: Span,
  hours = 24,
  every = 1,
): readonly LinePoint[] {
  const points: LinePoint[] = [];
  for (let at = floorHour(span.from + HOUR - 1); at <= span.to; at += every * HOUR) {
    const { hashrate, low, high } = hashrateBand(blocks, network.epochs, at - hours * HOUR, at) ?? gap;
    points.push({ x: unitsAt(span, at), value: hashrate, low, high });
  }
  return points;
}

/** Every block of a span as an upright line over the whole height; empty where the span has none. */
export function blockTicks(blocks: Blocks, span: Span): string {
  const ticks: string[] = [];
  for (const seconds of blocks.times) {
    const at = seconds * 1000;
    if (at >= span.from && at <= span.to) ticks.push(`M${unitsAt(span, at)} 0V${boxHeight}`);
  }
  return ticks.join("");
}

/** A change of difficulty that is named where many retargets stand close together, %. */
const largeChange = 15;

/** Retargets of a span, with their size; by the day only large ones say it. */
export function retargetMarks(
  network: NetworkFacts,
  span: Span,
  words: TimelineWords,
  locale: string,
): AxisView["retargets"] {
  const percent = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const hours = stepOf(span) === "hour";
  return retargetsIn(network.epochs, span.from, span.to).map(({ time, change }) => {
    const size = percent.format(change ?? 0).replace("-", "−");
    const short = Math.abs(change ?? 0) < largeChange ? "" : `${size} %`;
    return { x: across(unitsAt(span, time)), text: hours ? words.retarget(size) : short };
  });
}

/** The stated connectivity of a span as stretches without gaps. */
export function stripOf(
  items: readonly ConnectivityItem[],
  span: Span,
  words: TimelineWords,
  locale: string,
): readonly Stretch[] {
  const text = (at: number) => stepText(at, "hour", locale);
  return connectivityOver(items, span.from, span.to).map(({ from, to, state, item }) => {
    const left = unitsAt(span, from);
    return {
      x: across(left),
      width: across(tenths(unitsAt(span, to) - left)),
      state,
      title: words.stretch(words.states[state], text(from), text(to), item?.by ?? ""),
    };
  });
}
