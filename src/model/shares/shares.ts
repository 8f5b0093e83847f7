import { bisector } from "d3";
import { replays } from "../../facts/replays.ts";
import type { Estimate, HashrateFacts, Moment, MonthlyShares, PlaceCode, SourceId } from "../../facts/types.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { isKnown, type Standing, standing, type Vintage } from "../then/known.ts";

/** One publisher's country shares for one moment. A picture never mixes two methods. */
export interface SharePicture extends Standing {
  /** `cbeci`, or the estimate's id. */
  readonly id: string;
  readonly publisher: string;
  readonly method: string;
  readonly source: SourceId;
  readonly published: string;
  /**
   * True: `published` is the day of publication. False: it is the last day of a period that was printed without one.
   */
  readonly dated: boolean;
  /** Where we read the figures, if not at the publisher's. */
  readonly readIn: "press" | "copy" | null;
  /** % of the network's hashrate; a country that is missing here is unknown, not zero. */
  readonly share: ReadonlyMap<PlaceCode, number>;
  /** EH/s where the publisher prints it. */
  readonly hashrate: ReadonlyMap<PlaceCode, number>;
  /** % of the network that the publisher names for no country. */
  readonly unnamed: number;
  /** Countries whose share virtual private networks (VPN) inflate. */
  readonly inflated: readonly PlaceCode[];
  /** Countries that the publisher lists only inside its "other", added from its long tail. */
  readonly tail: readonly PlaceCode[];
}

/** The `id` of pictures made from CBECI's monthly map. */
export const cbeciId = "cbeci";

/**
 * The country shares at a moment: CBECI's month while it was published, then that map held, and from the first later
 * estimate on the newest whole estimate whose date has come. `chosen` is the id of another picture to use; it is
 * ignored where that does not exist yet at the moment. In the vintage `then` only what was public at `knownAt` counts,
 * which is `at` where it is not given. Null before the first map.
 */
export function sharesAt(
  facts: HashrateFacts,
  at: Moment,
  vintage: Vintage = "now",
  chosen: string | null = null,
  knownAt: Moment = at,
): SharePicture | null {
  const estimates = estimatesAt(facts, at);
  if (chosen !== cbeciId && estimates.length > 0) {
    const asked = estimates.find((estimate) => estimate.id === chosen);
    return fromEstimate(asked ?? (estimates[0] as Estimate), at);
  }
  return fromCbeci(facts, at, vintage, knownAt);
}

/**
 * The whole estimates whose date is not after `at`, newest first. That date is also the day from which they were known.
 */
export function estimatesAt(facts: HashrateFacts, at: Moment): readonly Estimate[] {
  return facts.estimates.filter((estimate) => startOf(estimate.from) <= at).reverse();
}

/**
 * The moment of the earlier picture that is subtracted from a picture, by the same method: for CBECI the last month
 * before an exodus (April 2021) or the first month, for others the estimate before. Null where there is none.
 */
export function comparableBefore(facts: HashrateFacts, picture: SharePicture): Moment | null {
  if (picture.id === cbeciId) {
    const first = beforeExodus.findLast((month) => month < picture.period) ?? monthsOf(facts)[0];
    return first === undefined ? null : startOf(first);
  }
  const earlier = facts.estimates.filter(
    ({ publisher, method, from }) =>
      publisher === picture.publisher && method === picture.method && from < picture.published,
  );
  const last = earlier.at(-1);
  return last === undefined ? null : startOf(last.from);
}

/**
 * The months of CBECI's map, `YYYY-MM`: those of the revised series, which has all, or of the first release while only
 * that was out.
 */
export const monthsOf = ({ cbeci, firstRelease }: HashrateFacts): readonly string[] =>
  cbeci.months.length > 0 ? cbeci.months : firstRelease.months;

/** The last months before an exodus, such as April 2021, before China's crackdown. */
const beforeExodus = replays.flatMap(({ exodus }) => exodus?.compared[0] ?? []);

/** The moment from which the newest whole estimate counts, where the page starts. Throws without an estimate. */
export function newestEstimate(facts: HashrateFacts): Moment {
  const last = facts.estimates.at(-1);
  if (last === undefined) throw new Error("hashrate: no estimate");
  return startOf(last.from);
}

/** Share of each province in China's and in the world's hashrate, in %, at a moment; null where no month covers it. */
export function provincesAt(
  facts: HashrateFacts,
  at: Moment,
  vintage: Vintage = "now",
): (Standing & { readonly rows: readonly ProvinceShare[]; readonly source: SourceId }) | null {
  const series = facts.provinces;
  const index = newestMonth(series, at, vintage);
  if (index < 0) return null;
  const month = series.months[index] as string;
  const rows = series.places.flatMap((place, row) => {
    const ofChina = series.share[row]?.[index] ?? null;
    const ofWorld = series.ofWorld[row]?.[index] ?? null;
    if (ofChina === null || ofWorld === null) return [];
    return [{ place, name: series.names[row] ?? place, ofChina, ofWorld }];
  });
  return { ...standing(month, endOfMonth(month), at), rows, source: series.source };
}

/** One province's part of the hashrate. */
export interface ProvinceShare {
  readonly place: PlaceCode;
  readonly name: string;
  /** % of China's hashrate. */
  readonly ofChina: number;
  /** % of the world's. */
  readonly ofWorld: number;
}

function fromEstimate(estimate: Estimate, at: Moment): SharePicture {
  const share = new Map(estimate.rows.map((row) => [row.place, row.share]));
  const printed = estimate.rows.flatMap((row) => (row.hashrate === null ? [] : [[row.place, row.hashrate] as const]));
  return {
    ...standing(estimate.period, endOfPeriod(estimate), at),
    id: estimate.id,
    publisher: estimate.publisher,
    method: estimate.method,
    source: estimate.source,
    published: estimate.from,
    dated: estimate.dated,
    readIn: estimate.readIn ?? null,
    share,
    hashrate: new Map(printed),
    unnamed: restOf(share),
    inflated: [],
    tail: [],
  };
}

function fromCbeci(facts: HashrateFacts, at: Moment, vintage: Vintage, knownAt: Moment): SharePicture | null {
  const revised = newestMonth(facts.cbeci, at, vintage, knownAt);
  const first = revised < 0 ? newestMonth(facts.firstRelease, at, vintage, knownAt) : -1;
  const series = revised < 0 ? facts.firstRelease : facts.cbeci;
  const index = revised < 0 ? first : revised;
  const month = series.months[index];
  if (month === undefined) return null;
  const share = new Map<PlaceCode, number>();
  const hashrate = new Map<PlaceCode, number>();
  series.places.forEach((place, row) => {
    const value = series.share[row]?.[index] ?? null;
    if (place === "OTHER" || value === null) return;
    share.set(place, value);
    const exahashes = series === facts.cbeci ? facts.cbeci.hashrate[row]?.[index] : null;
    if (exahashes !== null && exahashes !== undefined) hashrate.set(place, exahashes);
  });
  const tail = facts.longTail.filter(
    (row) => row.month === month && !share.has(row.place) && isKnown(row.published, knownAt, vintage),
  );
  for (const row of tail) share.set(row.place, row.share);
  return {
    ...standing(month, endOfMonth(month), at),
    id: cbeciId,
    publisher: "Cambridge CBECI",
    method: series === facts.cbeci ? "pool sample" : "pool sample, first release",
    source: series.source,
    published: series.published[index] ?? "",
    dated: true,
    readIn: null,
    share,
    hashrate,
    unnamed: restOf(share),
    inflated: facts.cbeci.vpnInflated.filter((place) => share.has(place)),
    tail: tail.map((row) => row.place),
  };
}

const begun = bisector(startOf).right;

/** Index of the newest month that has begun and, in the vintage `then`, was public at `knownAt`; −1 for none. */
function newestMonth(series: MonthlyShares, at: Moment, vintage: Vintage, knownAt: Moment = at): number {
  let index = begun(series.months, at) - 1;
  while (index >= 0 && !isKnown(series.published[index] ?? "", knownAt, vintage)) index -= 1;
  return index;
}

/** % named for no country; not negative where rounded shares add up to more than 100. */
function restOf(share: ReadonlyMap<PlaceCode, number>): number {
  let named = 0;
  for (const value of share.values()) named += value;
  return Math.max(0, 100 - named);
}

function startOf(text: string): Moment {
  const moment = parseTime(text);
  if (moment === null) throw new Error(`not a date: ${text}`);
  return moment;
}

function endOfMonth(month: string): Moment {
  return addMonths(startOf(month), 1);
}

/**
 * The end of an estimate's period, exclusive: `2026-Q3` ends with September, `2023-11` with November; any other period
 * on the estimate's date.
 */
function endOfPeriod(estimate: Estimate): Moment {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(estimate.period);
  if (quarter !== null) return Date.UTC(Number(quarter[1]), Number(quarter[2]) * 3);
  return /^\d{4}-\d{2}$/.test(estimate.period) ? endOfMonth(estimate.period) : startOf(estimate.from);
}
