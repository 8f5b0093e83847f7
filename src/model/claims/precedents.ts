import type { Blocks, Moment } from "../../facts/types.ts";
import { remembering, rememberingFor } from "../../kit/remember.ts";
import { DAY, HOUR } from "../../kit/time.ts";
import { type NetLoss, netLoss } from "../network/hashrate.ts";
import { countAndDue, type HourlyChain, hourlyChain, workRate } from "../network/hourly.ts";
import { type Epochs, indexByTime } from "../network/time-index.ts";
import { countChanceOf } from "./detect.ts";

/** Hours from its start over which every shock is measured. */
export const DEPTH_WINDOWS = [24, 72, 168] as const;

/** One shock beside all others, measured against the fortnight before it. */
export interface Precedent {
  readonly start: Moment;
  /** Net loss over 24 h, 72 h and 7 d from the start, with its exact interval. */
  readonly depths: readonly (NetLoss & { readonly hours: number })[];
  /** Whether the interval of one of them lies wholly below the fortnight before. */
  readonly distinguishable: boolean;
  /** The lowest 24 h of the fortnight from the start, as a loss in %; null while that is not over. */
  readonly lowest: number | null;
  /** Part of all fortnights known by then whose lowest 24 h is at least as low, 0 to 1; null with `lowest`. */
  readonly asLow: number | null;
  /** Days from the start to the end of the first 7-day window that holds the level before again; null where there is none, or nothing fell. */
  readonly recovery: number | null;
}

/** All that the block file holds is known. */
const endless = Number.POSITIVE_INFINITY;
const FORTNIGHT = 14 * 24;
const WEEK = 7 * 24;
/** What a 95 % interval leaves below: with a smaller chance the level before lies above it. */
const below = 0.025;

/**
 * A shock measured with the blocks up to `until`; null where the block file does not hold the fortnight before its start
 * and, where all of it is known, the one after. A window that is not over by then is left out.
 */
export function precedentAt(blocks: Blocks, epochs: Epochs, start: Moment, until: Moment = endless): Precedent | null {
  const chain = hourlyChain(blocks, epochs);
  const base = baseOf(chain, start, until);
  if (base === null) return null;
  const known = hoursUntil(chain, until);
  const depths = DEPTH_WINDOWS.flatMap((hours) => {
    if (start + hours * HOUR > until) return [];
    const loss = netLoss(blocks, epochs, start, start + hours * HOUR);
    return loss === null ? [] : [{ ...loss, hours }];
  });
  const distinguishable = depths.some(({ low }) => low > 0);
  return {
    start,
    depths,
    distinguishable,
    ...lowestAt(chain, base, until),
    recovery: distinguishable ? recoveryOf(chain, base, known) : null,
  };
}

/** The lowest day of the fortnight from a start beside those of all fortnights; null where the file does not hold it. */
export function lowestFrom(
  blocks: Blocks,
  epochs: Epochs,
  start: Moment,
  until: Moment = endless,
): Pick<Precedent, "lowest" | "asLow"> | null {
  const chain = hourlyChain(blocks, epochs);
  const base = baseOf(chain, start, until);
  return base === null ? null : lowestAt(chain, base, until);
}

function lowestAt(chain: HourlyChain, base: number, until: Moment): Pick<Precedent, "lowest" | "asLow"> {
  if (base + FORTNIGHT > hoursUntil(chain, until)) return { lowest: null, asLow: null };
  const lowest = lowestDay(chain, base);
  const all = lowestDays(chain, until);
  return { lowest, asLow: all.filter((one) => one >= lowest).length / Math.max(1, all.length) };
}

/**
 * The hour of the chain in which a start lies; null without a fortnight before and after it. Up to a moment nobody knows
 * whether the file goes on: then the start alone must lie in it.
 */
function baseOf(chain: HourlyChain, start: Moment, until: Moment): number | null {
  const base = Math.floor((start - chain.start) / HOUR);
  const end = until === endless ? base + FORTNIGHT : base;
  return base < FORTNIGHT || end > hoursUntil(chain, until) ? null : base;
}

/** The loss in %, against the fortnight before, of the lowest 24 h in the fortnight from an hour. */
function lowestDay(chain: HourlyChain, base: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let from = base; from + 24 <= base + FORTNIGHT; from += 1) {
    least = Math.min(least, workRate(chain, from, from + 24));
  }
  return 100 * (1 - least / workRate(chain, base - FORTNIGHT, base));
}

const lossesOfDays = rememberingFor((chain: HourlyChain) =>
  daysOf(chain, FORTNIGHT).map((base) => lowestDay(chain, base)),
);

/**
 * The lowest 24 h of every fortnight of the chain that begins with a UTC day and is over by `until`, each against the
 * fortnight before it, %.
 */
export function lowestDays(chain: HourlyChain, until: Moment = endless): readonly number[] {
  const losses = lossesOfDays(chain);
  return until === endless ? losses : losses.slice(0, daysOver(chain, FORTNIGHT, until));
}

const fallsOf = rememberingFor((chain: HourlyChain) =>
  remembering(400, (hours: number) => daysOf(chain, hours).map((base) => fell(chain, base, base + hours, base))),
);

/**
 * Part of all days of the chain from which `hours` hours, over by `until`, look like a fall: 0 to 1. So often does
 * nothing look like something.
 */
export function ordinaryFalls(chain: HourlyChain, hours: number, until: Moment = endless): number {
  const all = fallsOf(chain)(hours);
  const over = until === endless ? all : all.slice(0, daysOver(chain, hours, until));
  return over.length === 0 ? 0 : over.filter(Boolean).length / over.length;
}

/** Whole hours of the chain that are over by a moment. */
const hoursUntil = (chain: HourlyChain, until: Moment): number =>
  Math.min(chain.hours, Math.floor((until - chain.start) / HOUR));

/** How many of the days with `hours` hours after them are over by a moment. */
function daysOver(chain: HourlyChain, hours: number, until: Moment): number {
  const known = hoursUntil(chain, until);
  return daysOf(chain, hours).filter((base) => base + hours <= known).length;
}

/** Hours at which a UTC day begins, with a fortnight before and `hours` after. */
function daysOf(chain: HourlyChain, hours: number): readonly number[] {
  const first = Math.ceil((chain.start + FORTNIGHT * HOUR) / DAY) * DAY;
  const days: number[] = [];
  for (let base = (first - chain.start) / HOUR; base + hours <= chain.hours; base += 24) days.push(base);
  return days;
}

/** Whether the interval of a window's ratio to the fortnight before `base` lies wholly below 1. */
function fell(chain: HourlyChain, from: number, to: number, base: number): boolean {
  const { blocks, blocksBefore, due } = countAndDue(chain, from, to, base, FORTNIGHT);
  return countChanceOf(blocks, blocksBefore, due).few < below;
}

/** Days to the end of the first week that is back, hour by hour; a fall that no whole week shows is over in the first. */
function recoveryOf(chain: HourlyChain, base: number, known: number): number | null {
  let from = base;
  while (from <= base + FORTNIGHT && from + WEEK <= known && !fell(chain, from, from + WEEK, base)) from += 1;
  if (from > base + FORTNIGHT) return WEEK / 24;
  for (; from + WEEK <= known; from += 1) {
    if (!fell(chain, from, from + WEEK, base)) return (from + WEEK - base) / 24;
  }
  return null;
}

/** A point of a curve: the 24 h to an hour, in % of the fortnight before the start, with its exact 95 % interval. */
export interface CurvePoint {
  /** Days from the start. */
  readonly day: number;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** Measured hashrate around a start, 24-hour windows every six hours; the windows before the start overlap what they are compared with. */
export function curveAround(
  blocks: Blocks,
  epochs: Epochs,
  start: Moment,
  before: number,
  after: number,
  until: Moment = endless,
): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  const index = indexByTime(blocks, epochs);
  const end = (index.times.at(-1) ?? 0) * 1000;
  for (let at = start - before * DAY; at <= Math.min(end, until, start + after * DAY); at += 6 * HOUR) {
    const loss = netLoss(blocks, epochs, at - DAY, at, start);
    if (loss === null) continue;
    const day = (at - start) / DAY;
    points.push({ day, level: 100 - loss.loss, low: 100 - loss.high, high: 100 - loss.low });
  }
  return points;
}
