import type { Facts, HashrateFacts, Moment, PlaceCode, Price, RiskFacts } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import type { Choices, LayerId } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { legends } from "../../words/map/legend.ts";
import { dateText, periodWords } from "../format/dates.ts";
import { plainNumber } from "../format/numbers.ts";
import { layerTraits } from "../map/layer-traits.ts";
import { aged, newestShares } from "./newest.ts";
import { ready } from "./reading.ts";

const words = legends.fresh;

/** The newest figure of one kind: shares, prices, risk or lists of shutdowns. */
export interface Fresh {
  /** What kind of figure it is, in words: `risk`. */
  readonly name: string;
  /** The period or day that it is about, in words: `2023`. */
  readonly about: string;
  /** The last day of that period. */
  readonly day: Moment;
}

/** The newest figure of each kind that a layer is made from. In known then callers pass facts cut at the moment. */
export function freshOf(facts: Facts, layer: LayerId, tariff: Choices["tariff"], locale: string): readonly Fresh[] {
  const newest = {
    share: () => dayFresh(words.share, newestShares(ready(facts.hashrate)), locale),
    price: () => priceFresh(newestPrice(ready(facts.electricity)?.[tariff]), locale),
    risk: () => yearFresh(words.risk, ready(facts.risk)?.years.at(-1)),
    lists: () => yearFresh(words.lists, ready(facts.exposure)?.shutdowns.lists.at(-1)?.year),
  };
  return layerTraits[layer].fresh.flatMap((kind) => newest[kind]());
}

/** The newest share, electricity price and risk of one place; kinds without a figure are left out. */
export function freshIn(facts: Facts, code: PlaceCode, tariff: Choices["tariff"], locale: string): readonly Fresh[] {
  const prices = ready(facts.electricity)?.[tariff][code];
  return [
    ...dayFresh(words.share, newestShare(ready(facts.hashrate), code), locale),
    ...priceFresh(prices?.at(-1), locale),
    ...yearFresh(words.risk, newestRisk(ready(facts.risk), code)),
  ];
}

/**
 * One line: `Newest figures: shares 30 Sept 2026 (59 days old), risk 2023 (2.9 years old)`; without `today` it says no ages.
 * Where the shown moment lies more than a year before each of them: `Later figures, up to: 30 Sept 2026 (59 days old)`.
 */
export function freshWords(parts: readonly Fresh[], shown: Moment, today: Moment | null, catalogue: Words): string {
  const said = parts.map(({ name, about, day }) => {
    const text = aged(about, day, today, catalogue);
    return parts.length === 1 ? text : `${name} ${text}`;
  });
  const isPast = parts.every(({ day }) => day - shown > 366 * DAY);
  return said.length === 0 ? "" : `${isPast ? words.later : words.title} ${said.join(", ")}`;
}

const dayFresh = (name: string, day: Moment | null, locale: string): readonly Fresh[] =>
  day === null ? [] : [{ name, about: dateText(day, "dayYear", locale), day }];

const yearFresh = (name: string, year: number | undefined): readonly Fresh[] =>
  year === undefined ? [] : [{ name, about: plainNumber(year), day: Date.UTC(year, 11, 31) }];

const priceFresh = (price: Price | undefined, locale: string): readonly Fresh[] =>
  price === undefined ? [] : [{ name: words.price, about: periodWords(price.period, locale), day: price.to - DAY }];

type Prices = Readonly<Record<PlaceCode, readonly Price[]>>;

/** The price with the latest period of all places; each place's list ascends by period. */
const newestPrice = (prices: Prices | undefined): Price | undefined =>
  Object.values(prices ?? {})
    .flatMap((own) => own.slice(-1))
    .sort((a, b) => b.to - a.to)[0];

/** The day of the newest map that names a place: of an estimate, else the last day of a month of CBECI's map. */
function newestShare(hashrate: HashrateFacts | null, code: PlaceCode): Moment | null {
  if (hashrate === null) return null;
  const estimate = hashrate.estimates.findLast(({ rows }) => rows.some(({ place }) => place === code));
  if (estimate !== undefined) return Date.parse(estimate.from);
  const { places, months, share } = hashrate.cbeci;
  const row = share[places.indexOf(code)] ?? [];
  const month = months[row.findLastIndex((value) => value !== null)];
  return month === undefined ? null : addMonths(Date.parse(month), 1) - DAY;
}

function newestRisk(risk: RiskFacts | null, code: PlaceCode): number | undefined {
  const row = risk?.rank[risk.places.indexOf(code)] ?? [];
  return risk?.years[row.findLastIndex((value) => value !== null)];
}
