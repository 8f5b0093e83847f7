import type { Blocks, ConnectivityItem, NetworkFacts } from "../../facts/types.ts";
import { DAY, floorHour, HOUR } from "../../kit/time.ts";
import { connectivityOver } from "../../model/connectivity.ts";
import { retargetsIn } from "../../model/network/epochs.ts";
import { hashrateBand } from "../../model/network/hashrate.ts";
import type { Span } from "../../state/choices.ts";
import type { TimelineWords } from "../../words/timeline.ts";
import { stepText } from "./dates.ts";
import type { LinePoint } from "./line.ts";
import { across, boxHeight, tenths, unitsAt } from "./scale.ts";
import type { AxisView, Stretch } from "./types.ts";

const gap = { hashrate: null, low: null, high: null };

/** Hashrate measured over the 24 h before each full hour, with its exact Poisson interval; gaps where no blocks are. */
export function hourlyPoints(blocks: Blocks, network: NetworkFacts, span: Span): readonly LinePoint[] {
  const points: LinePoint[] = [];
  for (let at = floorHour(span.from + HOUR - 1); at <= span.to; at += HOUR) {
    const { hashrate, low, high } = hashrateBand(blocks, network.epochs, at - DAY, at) ?? gap;
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

/** Retargets of a span, with their size. */
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
  return retargetsIn(network.epochs, span.from, span.to).map(({ time, change }) => ({
    x: across(unitsAt(span, time)),
    text: words.retarget(percent.format(change ?? 0).replace("-", "−")),
  }));
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
