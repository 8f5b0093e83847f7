import type { Blocks, ConnectivityItem, EventFacts, Moment, NetworkFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { floorHour, HOUR } from "../../../kit/time.ts";
import { connectivityOver } from "../../../model/layers/connectivity.ts";
import { bandEnding, hourlyChain } from "../../../model/network/hourly.ts";
import { timesBetween } from "../../../model/network/nearest.ts";
import { followedIn } from "../../../model/replays/replays.ts";
import type { Choices } from "../../../state/choices.ts";
import { replayShown } from "../../../state/replays.ts";
import type { TimelineWords } from "../../../words/timeline/timeline.ts";
import { stepText } from "../../format/dates.ts";
import type { LinePoint } from "../line.ts";
import { across, boxHeight, tenths, unitsAt } from "../scale.ts";
import type { DrawnConnectivity } from "../types.ts";

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

/** The statements on the connectivity of the shown replay's country; empty where none of them names hours. */
export function statedOn(events: EventFacts, choices: Choices): readonly ConnectivityItem[] {
  const replay = replayShown(choices);
  const items = replay === null ? [] : followedIn(events, replay).connectivity;
  return items.some(({ drives }) => drives) ? items : [];
}

/** The stated connectivity of a span up to `until` as stretches without gaps; empty where no statement begins in it. */
export const stretchesIn = (items: readonly ConnectivityItem[], span: Span, until: Moment) =>
  items.some(({ from }) => from >= span.from && from <= span.to)
    ? connectivityOver(items, span.from, Math.min(span.to, until))
    : [];

/** The stretches of `stretchesIn` as the axis draws them. */
export function stripOf(
  items: readonly ConnectivityItem[],
  span: Span,
  until: Moment,
  words: TimelineWords,
  locale: string,
): readonly DrawnConnectivity[] {
  const text = (at: number) => stepText(at, "hour", locale);
  return stretchesIn(items, span, until).map(({ from, to, state, item }) => {
    const left = unitsAt(span, from);
    return {
      x: across(left),
      width: across(tenths(unitsAt(span, to) - left)),
      state,
      title: words.stretch(words.states[state], text(from), text(to), item?.by ?? ""),
    };
  });
}
