import { area, line, scaleLinear } from "d3";
import type { Blocks, EventFacts, MiningEvent, Moment, NetworkFacts } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import { DAY, floorHour } from "../../kit/time.ts";
import {
  type CurvePoint,
  curveAround,
  DEPTH_WINDOWS,
  lowestDays,
  ordinaryFalls,
  type Precedent,
  precedentAt,
} from "../../model/claims/precedents.ts";
import { shocksOf } from "../../model/claims/shock.ts";
import { hourlyChain } from "../../model/network/hourly.ts";
import { claimsKnown } from "../../model/then/known-events.ts";
import type { ShockColumn } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import type { TextPart } from "../../words/headline.ts";
import { momentWords, shortDay } from "../format/dates.ts";
import { compareNames } from "../format/names.ts";
import { type Numbers, numbersFor } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen } from "../frame/shown.ts";
import { tenths } from "../timeline/scale.ts";
import { claimedAmount } from "./ledger.ts";

/** One shock in the table. `sort` holds the value that each column sorts by; null sorts last. */
export interface PrecedentRow {
  readonly id: string;
  readonly name: string;
  readonly start: Moment;
  readonly cells: readonly { readonly column: ShockColumn; readonly text: string; readonly detail: string }[];
  readonly sort: Readonly<Record<ShockColumn, number | string | null>>;
  readonly distinguishable: boolean;
  /** The 95 % intervals of the loss over a day, three days and a week, %; null for one that was not over. */
  readonly intervals: readonly (readonly [low: number, high: number] | null)[];
}

/**
 * The hashrate around one shock, in a box of 100 × 40 units, y down. `line` and `band` are paths; `level` is the y of
 * 100 % of the fortnight before, `begin` the x of the shock's start.
 */
export interface CurveView {
  readonly id: string;
  readonly name: string;
  readonly start: Moment;
  /** `16 Apr 2021` */
  readonly when: string;
  readonly label: string;
  readonly line: string;
  readonly band: string;
  readonly level: number;
  readonly begin: number;
}

/**
 * Every measured shock: a table, small multiples of the best known ones, and how often an ordinary day falls as low.
 */
export interface PrecedentsView {
  readonly intro: readonly TextPart[];
  readonly lowest: string;
  /** The sentence on the blocks that are used: all of them, or those up to the moment. */
  readonly whole: string;
  readonly rows: readonly PrecedentRow[];
  readonly curves: readonly CurveView[];
}

/** The shocks drawn as small multiples, in order of time; the table has all shocks. */
const drawn: readonly string[] = [
  "cn-xinjiang-blackout-2021",
  "cn-fsdc-2021",
  "kz-shutdown-2022",
  "us-elliott-2022",
  "tx-cold-2024",
  "ir-strikes-2025",
  "cn-xinjiang-2025",
  "us-fern-2026",
];
const before = 7;
const after = 28;
const box = { width: 100, height: 40, least: 40, most: 150 } as const;

/**
 * Every shock that the block file covers, measured alike. With known then, only the shocks that were public, from the
 * blocks of the full hours before the moment. Null while blocks, network or events are missing.
 */
export function precedentsView({
  facts,
  frame: { choices },
  words: { locale },
}: Chosen<"at" | "known">): PrecedentsView | null {
  const [blocks, network, events] = [ready(facts.blocks), ready(facts.network), knownEvents(facts, choices)];
  if (blocks === null || network === null || events === null) return null;
  const until = choices.known === "now" ? Number.POSITIVE_INFINITY : floorHour(choices.at);
  return kept(blocks, network.epochs, events, until, locale);
}

type EpochFacts = NetworkFacts["epochs"];

/** The measurement, without the blocks after `until`; it takes long, so it is made again only for another input. */
const kept = rememberingLast(measured);

function measured(blocks: Blocks, epochs: EpochFacts, { events }: EventFacts, until: Moment, locale: string) {
  const numbers = numbersFor(locale);
  const chain = hourlyChain(blocks, epochs);
  const [day = 0, three = 0, week = 0] = DEPTH_WINDOWS.map((hours) => 1 / ordinaryFalls(chain, hours, until));
  const lows = lowestDays(chain, until).toSorted((a, b) => a - b);
  const whole = until === Number.POSITIVE_INFINITY;
  const rows = shocksOf(events).flatMap((event) => {
    const precedent = precedentAt(blocks, epochs, event.start, until);
    return precedent === null ? [] : [rowOf(event, precedent, numbers, locale, whole)];
  });
  const curves = drawn.flatMap((id) => {
    const event = events.find((one) => one.id === id);
    const points = event === undefined ? [] : curveAround(blocks, epochs, event.start, before, after, until);
    return event === undefined || points.length === 0 ? [] : [curveOf(event, points, locale)];
  });
  const median = lows[Math.floor(lows.length / 2)];
  return {
    // While no day has fallen as low yet, the odds are unknown rather than infinite.
    intro: [day, three, week].every(Number.isFinite)
      ? words.precedents.intro(day, three, week, numbers.amount)
      : [words.precedents.early],
    lowest: median === undefined ? "" : words.precedents.lowest(numbers.whole(median)),
    whole: whole ? words.precedents.whole : words.precedents.until(momentWords(until, locale)),
    rows,
    curves,
  };
}

function rowOf(
  event: MiningEvent,
  precedent: Precedent,
  numbers: Numbers,
  locale: string,
  whole: boolean,
): PrecedentRow {
  const { depths, lowest, asLow, recovery, distinguishable } = precedent;
  const [day, three, week] = depths;
  const depth = (one: typeof day) =>
    one === undefined
      ? { text: words.precedents.notOver, detail: "" }
      : { text: numbers.signed(-one.loss), detail: `${numbers.signed(-one.high)} … ${numbers.signed(-one.low)}` };
  const back =
    recovery === null
      ? whole
        ? words.precedents.never
        : words.precedents.notYet
      : words.precedents.days(numbers.whole(recovery));
  const verdict = depths.length === 0 ? words.precedents.notOver : distinguishable ? back : words.precedents.same;
  const plain = (text: string) => ({ text, detail: "" });
  return {
    id: event.id,
    name: event.title,
    start: event.start,
    distinguishable,
    intervals: [day, three, week].map((one) => (one === undefined ? null : [one.low, one.high])),
    cells: [
      { column: "start", ...plain(shortDay(event.start, locale)) },
      { column: "day", ...depth(day) },
      { column: "three", ...depth(three) },
      { column: "week", ...depth(week) },
      { column: "lowest", ...plain(lowest === null ? words.precedents.notOver : numbers.signed(-lowest)) },
      { column: "asLow", ...plain(asLow === null ? "" : words.precedents.percent(numbers.whole(100 * asLow))) },
      { column: "recovery", ...plain(verdict) },
    ],
    sort: {
      name: event.title,
      start: event.start,
      day: day?.loss ?? null,
      three: three?.loss ?? null,
      week: week?.loss ?? null,
      lowest,
      asLow,
      recovery,
    },
  };
}

/** A claim in the list of all claims, with the start of the event that it is about. */
export interface ClaimLine {
  readonly id: string;
  readonly start: Moment;
  readonly amount: string;
  readonly text: string;
  readonly by: string;
  readonly event: string;
}

/** Every claim, in the order of the facts; with known then only those whose source was out. */
export function claimLines({
  facts,
  frame: { choices },
  words: { locale },
}: Chosen<"at" | "known">): readonly ClaimLine[] {
  const events = new Map((knownEvents(facts, choices)?.events ?? []).map((event) => [event.id, event]));
  const claims = ready(facts.claims)?.claims ?? [];
  return claimsKnown(claims, choices.at, choices.known).flatMap((claim) => {
    const event = events.get(claim.event);
    if (event === undefined) return [];
    const { id, text, label: by } = claim;
    return [{ id, start: event.start, amount: claimedAmount(claim, locale), text, by, event: event.title }];
  });
}

/** The rows sorted by a column: names from A, dates from the earliest, losses from the largest; missing values last. */
export function sortedRows(rows: readonly PrecedentRow[], column: ShockColumn, reversed: boolean) {
  const ascending = column === "name" || column === "start" || column === "asLow" || column === "recovery";
  const way = ascending === reversed ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.sort[column], other.sort[column]];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (typeof a === "string" ? compareNames(a, String(b)) : a - Number(b));
  });
}

/** The span of the axis around a shock: from a week before its start to five weeks after. */
export const spanAround = (start: Moment) => ({ from: start - before * DAY, to: start + 5 * 7 * DAY });

function curveOf(event: MiningEvent, points: readonly CurvePoint[], locale: string): CurveView {
  const x = scaleLinear([-before, after], [0, box.width]);
  const y = scaleLinear([box.least, box.most], [box.height, 0]).clamp(true);
  const across = ({ day }: CurvePoint) => x(day);
  return {
    id: event.id,
    name: event.title,
    start: event.start,
    when: shortDay(event.start, locale),
    label: words.precedents.curve(event.title),
    line: line<CurvePoint>(across, ({ level }) => y(level)).digits(1)(points) ?? "",
    band:
      area<CurvePoint>(
        across,
        ({ low }) => y(low),
        ({ high }) => y(high),
      ).digits(1)(points) ?? "",
    level: tenths(y(100)),
    begin: tenths(x(0)),
  };
}
