import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { runsOf } from "../../kit/runs.ts";
import type { Span } from "../../kit/time.ts";
import { DAY } from "../../kit/time.ts";
import { timeline as words } from "../../words/timeline/timeline.ts";
import { numbersFor } from "../format/numbers.ts";
import { linePath } from "../format/paths.ts";
import { boxHeight, pathPoint, unitsAt } from "./scale.ts";
import type { PriceTrack } from "./types.ts";

/** Units kept free above and below the line. */
const headroom = 10;
/** Days up to which each has its own price. */
const mostDays = 800;

/**
 * The closing price of each day that is over by `until`, US dollars, at the day's end; null for fewer than two days.
 */
export function priceTrack(network: NetworkFacts, span: Span, until: Moment, locale: string): PriceTrack | null {
  const first = Math.max(0, Math.floor((span.from - network.start) / DAY));
  const last = Math.min(network.price.length, Math.floor((Math.min(span.to, until) - network.start) / DAY));
  const days = network.price.slice(first, Math.max(first, last)).flatMap((price, index) => {
    return price === null ? [] : [{ price, day: first + index }];
  });
  if (days.length < 2) return null;
  const prices = days.map(({ price }) => price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const y = (price: number) => boxHeight - headroom - ((price - low) / (high - low || 1)) * (boxHeight - 2 * headroom);
  // Years have more days than pixels: there each fortnight has its last price.
  const every = days.length > mostDays ? 14 : 1;
  const drawn = days.filter(({ day }) => (last - 1 - day) % every === 0);
  // In years a unit is less than a pixel of its row.
  const printed = every === 1 ? pathPoint : (x: number, y: number) => pathPoint(Math.floor(x), Math.round(y));
  // A day without a price breaks the line.
  const path = runsOf(drawn, (one, next) => next.day === one.day + every)
    .map((run) => run.map(({ price, day }) => printed(unitsAt(span, network.start + (day + 1) * DAY), y(price))))
    .map(linePath)
    .join("");
  const { whole } = numbersFor(locale);
  const ends = [`$${whole(low)}`, `$${whole(high)}`] as const;
  return { path, text: words.priceRange(...ends) };
}
