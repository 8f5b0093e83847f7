import { line, scaleLinear } from "d3";
import { addMonths, DAY, floorDay, isoDay } from "../../kit/time.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { dayWords } from "../format/dates.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { tenths } from "../timeline/scale.ts";
import type { ClaimsContext } from "./context.ts";
import type { PriceView } from "./types.ts";

const width = 100;
const height = 24;
/** Days to either side of the shock's start. */
const reach = 10;
const aboutPrice = /\bprices?\b|Fed\b|Federal Reserve|tighten/i;

/**
 * The daily price in US dollars from ten days before a shock to ten days after, and what was said to have moved it.
 * Null without a shock, and where the series has a gap there.
 */
export function priceOf(context: ClaimsContext): PriceView | null {
  const { shock, network, numbers, locale, choices } = context;
  if (shock === null || network === null) return null;
  const first = floorDay(shock.start) - reach * DAY;
  const from = (first - network.start) / DAY;
  const until = choices.known === "then" ? (floorDay(choices.at) - network.start) / DAY : from + 2 * reach + 1;
  const prices = network.price.slice(Math.max(0, from), Math.min(until, from + 2 * reach + 1));
  if (from < 0 || prices.length < 2 || !whole(prices)) return null;
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const drawn = line<number>((_, day) => (day / (2 * reach)) * width, scaleLinear([low, high], [height - 2, 2])).digits(
    1,
  );
  const now = ((choices.at - first) / DAY / (2 * reach)) * width;
  return {
    path: drawn(prices) ?? "",
    now: now >= 0 && now <= width ? tenths(now) : null,
    caption: words.price.caption(
      numbers.whole(low),
      numbers.whole(high),
      dayWords(first, locale),
      dayWords(first + (prices.length - 1) * DAY, locale),
    ),
    causes: causesOf(context),
  };
}

/** Statements about the price in the shock's own event, and in market events that start within three days of it. */
function causesOf({ facts, shock, choices }: ClaimsContext): PriceView["causes"] {
  const events = knownEvents(facts, choices)?.events ?? [];
  const press = ready(facts.sources)?.press ?? {};
  if (shock === null) return [];
  const near = events.filter(
    ({ id, kind, start }) => id === shock.id || (kind === "market" && Math.abs(start - shock.start) < 3 * DAY),
  );
  return near.flatMap((event) =>
    event.statements
      .filter(({ text }) => aboutPrice.test(text) && !/power|tariff/i.test(text))
      .filter(({ source }) => choices.known === "now" || Date.parse(lastDayOf(press[source]?.date ?? "")) <= choices.at)
      .map(({ text, by, source }) => ({ text, by, url: press[source]?.url ?? "" })),
  );
}

const whole = (prices: readonly (number | null)[]): prices is readonly number[] => !prices.includes(null);

/** The day of a source's date; of a month `YYYY-MM`, its last day, since the source may have come out then. */
function lastDayOf(date: string): string {
  if (date.length !== 7) return date;
  return isoDay(addMonths(Date.parse(date), 1) - DAY);
}
