import type { Blocks, ConnectivityItem, Moment, NetworkFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { floorHour, HOUR } from "../../../kit/time.ts";
import { connectivityOver } from "../../../model/layers/connectivity.ts";
import { retargetsIn } from "../../../model/network/epochs.ts";
import { bandEnding, hourlyChain } from "../../../model/network/hourly.ts";
import { timesBetween } from "../../../model/network/nearest.ts";
import { undatedEpochs } from "../../../model/network/undated.ts";
import { stepOf } from "../../../state/step.ts";
import { axis } from "../../../words/timeline/axis.ts";
import type { TimelineWords } from "../../../words/timeline/timeline.ts";
import { stepText } from "../../format/dates.ts";
import { signedPrinter } from "../../format/numbers.ts";
import type { LinePoint } from "../line.ts";
import { across, boxHeight, boxWidth, tenths, unitsAt } from "../scale.ts";
import type { AxisView, DrawnConnectivity } from "../types.ts";

const gap = { hashrate: null, low: null, high: null };

/**
 * The hashrate measured over the last `hours` hours, EH/s, with its exact 95 % Poisson interval: one point every
 * `every` hours up to `until`. A gap where there are no blocks.
 */
export function hourlyPoints(
  blocks: Blocks,
  network: NetworkFacts,
  span: Span,
  until: Moment = span.to,
  hours = 24,
  every = 1,
): readonly LinePoint[] {
  const points: LinePoint[] = [];
  const chain = hourlyChain(blocks, network.epochs);
  for (let at = floorHour(span.from + HOUR - 1); at <= Math.min(span.to, until); at += every * HOUR) {
    const { hashrate, low, high } = bandEnding(chain, (at - chain.start) / HOUR, hours) ?? gap;
    points.push({ x: unitsAt(span, at), value: hashrate, low, high });
  }
  return points;
}

/** A path with a vertical line for each block of a span up to `until`; empty where the span has none. */
export function blockTicks(blocks: Blocks, span: Span, until: Moment = span.to): string {
  return timesBetween(blocks, span.from, Math.min(span.to, until))
    .map((at) => `M${unitsAt(span, at)} 0V${boxHeight}`)
    .join("");
}

/**
 * The size of a large retarget, %: by the day only large ones are written with their unit, in years only they are
 * written.
 */
const largeChange = { day: 15, month: 25 } as const;

/**
 * The retargets of a span up to `until`, each with its size. By the day, small ones are written without %; in years,
 * small ones have no text. After the last dated epoch their times are modelled; their sizes are exact.
 */
export function retargetMarks(
  network: NetworkFacts,
  span: Span,
  until: Moment,
  words: TimelineWords,
  locale: string,
): AxisView["retargets"] {
  const percent = signedPrinter(locale, stepOf(span) === "hour" ? 2 : 1);
  const step = stepOf(span);
  const [from, to] = [span.from, Math.min(span.to, until + 1)];
  const dated = retargetsIn(network.epochs, from, to).map((one) => ({ ...one, modelled: false }));
  const later = retargetsIn(undatedEpochs(network), from, to).map((one) => ({ ...one, modelled: true }));
  const shown = [...dated, ...later];
  return shown.map(({ time, change, modelled }) => {
    const size = percent(change ?? 0);
    const units = unitsAt(span, time);
    const x = across(units);
    const of = modelled ? ({ modelled } as const) : {};
    if (step === "hour") {
      const text = words.retarget(size);
      const late = units > boxWidth - wordsWidth ? ({ late: true } as const) : {};
      return { x, text: modelled ? axis.modelledTime(text) : text, minor: false, ...of, ...late };
    }
    const minor = Math.abs(change ?? 0) < largeChange[step];
    if (step === "month") return { x, text: minor ? "" : `${size} %`, minor, ...of };
    const larger = (other: (typeof shown)[number]) => Math.abs(other.change ?? 0) > Math.abs(change ?? 0);
    const near = (other: number) => Math.abs(unitsAt(span, other) - unitsAt(span, time)) < sizeWidth;
    const crowded = !minor && shown.some((other) => larger(other) && near(other.time));
    return { x, text: minor ? size : `${size} %`, minor, ...(crowded && { crowded }), ...of };
  });
}

/** Units that the text of a retarget takes on a phone, by the hour. */
const wordsWidth = 320;
/** Units that the size of a retarget takes on a phone. */
const sizeWidth = 130;

/** The stated connectivity of a span up to `until` as stretches without gaps; empty where no statement begins in it. */
export function stripOf(
  items: readonly ConnectivityItem[],
  span: Span,
  until: Moment,
  words: TimelineWords,
  locale: string,
): readonly DrawnConnectivity[] {
  const text = (at: number) => stepText(at, "hour", locale);
  const stretches = connectivityOver(items, span.from, Math.min(span.to, until));
  if (!items.some(({ from }) => from >= span.from && from <= span.to)) return [];
  return stretches.map(({ from, to, state, item }) => {
    const left = unitsAt(span, from);
    return {
      x: across(left),
      width: across(tenths(unitsAt(span, to) - left)),
      state,
      title: words.stretch(words.states[state], text(from), text(to), item?.by ?? ""),
    };
  });
}
