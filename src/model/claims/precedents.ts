import type { Blocks, Moment } from "../../facts/types.ts";
import { remembering, rememberingFor, rememberingPair } from "../../kit/remember.ts";
import { DAY, HOUR } from "../../kit/time.ts";
import { type NetLoss, netLoss } from "../network/hashrate.ts";
import { countAndDue, type HourlyChain, hourlyChain, workRate } from "../network/hourly.ts";
import { type Epochs, indexByTime } from "../network/time-index.ts";
import { countChanceOf } from "./detect.ts";

/** Lengths in hours of the windows from its start over which each shock is measured. */
export const DEPTH_WINDOWS = [24, 72, 168] as const;

/** One shock, measured against the fortnight before it in the same way as all others. */
export interface Precedent {
  readonly start: Moment;
  /** Net loss over 24 h, 72 h and 7 d from the start, each with its exact 95 % interval. */
  readonly depths: readonly (NetLoss & { readonly hours: number })[];
  /** Whether in one of these windows the whole interval is a loss. */
  readonly distinguishable: boolean;
  /** Loss in % of the lowest 24 h in the fortnight from the start; null while that fortnight is not over. */
  readonly lowest: number | null;
  /**
   * How rare such a loss is: the part, 0 to 1, of all fortnights whose lowest 24 h lost `lowest` % or more. A fortnight
   * begins at 00:00 UTC and counts once it is over. Null where `lowest` is null.
   */
  readonly asLow: number | null;
  /**
   * Days from the start to the end of the first 7-day window whose hashrate does not differ significantly from the
   * level before; null where there is none yet, or `distinguishable` is false.
   */
  readonly recovery: number | null;
}

/** The `until` of a view that knows all blocks of the file. */
const endless = Number.POSITIVE_INFINITY;
const FORTNIGHT = 14 * 24;
const WEEK = 7 * 24;
/** Probability below which the 95 % interval lies wholly below the level before. */
const below = 0.025;

/**
 * A shock measured with the blocks up to `until`. Windows not over by then are left out. Null where the block file does
 * not hold the fortnight before the start or, when all blocks are hours, the fortnight after it.
 */
export function precedentAt(blocks: Blocks, epochs: Epochs, start: Moment, until: Moment = endless): Precedent | null {
  const chain = hourlyChain(blocks, epochs);
  const base = baseOf(chain, start, until);
  if (base === null) return null;
  const end = hoursUntil(chain, until);
  const depths = DEPTH_WINDOWS.flatMap((hours) => {
    if (start + hours * HOUR > until) return [];
    const loss = lossIn(blocks, epochs, start, start + hours * HOUR);
    return loss === null ? [] : [{ ...loss, hours }];
  });
  const distinguishable = depths.some(({ low }) => low > 0);
  return {
    start,
    depths,
    distinguishable,
    ...lowestAt(chain, base, until),
    recovery: distinguishable ? recoveryOf(chain, base, end) : null,
  };
}

/** `netLoss`, kept: as time moves, all windows that are over stay as they are, and their exact intervals take long. */
const lossIn = (blocks: Blocks, epochs: Epochs, from: Moment, to: Moment, base = from): NetLoss | null =>
  lossesIn(blocks, epochs)(`${from} ${to} ${base}`);

const lossesIn = rememberingPair((blocks: Blocks, epochs: Epochs) =>
  remembering(5000, (window) => {
    const [from = 0, to = 0, base] = window.split(" ").map(Number);
    return netLoss(blocks, epochs, from, to, base);
  }),
);

/**
 * The lowest day of the fortnight from a start, beside those of all fortnights, as in `Precedent`; null where
 * `precedentAt` is null.
 */
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
 * The chain's hour that holds a start; null without a fortnight of blocks before it and, when all blocks are known,
 * after it. A view up to a moment needs only the start itself, because it cannot know where the file ends.
 */
function baseOf(chain: HourlyChain, start: Moment, until: Moment): number | null {
  const base = Math.floor((start - chain.start) / HOUR);
  const end = until === endless ? base + FORTNIGHT : base;
  return base < FORTNIGHT || end > hoursUntil(chain, until) ? null : base;
}

/** Loss in % of the lowest 24 h in the fortnight from an hour, against the fortnight before it. */
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
 * Loss in % of the lowest 24 h of every fortnight of the chain that begins at 00:00 UTC and is over by `until`, each
 * against the fortnight before it.
 */
export function lowestDays(chain: HourlyChain, until: Moment = endless): readonly number[] {
  const losses = lossesOfDays(chain);
  return until === endless ? losses : losses.slice(0, daysOver(chain, FORTNIGHT, until));
}

const fallsOf = rememberingFor((chain: HourlyChain) =>
  remembering(400, (hours: number) => daysOf(chain, hours).map((base) => fell(chain, base, base + hours, base))),
);

/**
 * Part, 0 to 1, of all days of the chain from which `hours` hours, over by `until`, look like a fall. It shows how
 * often the test reports a fall on an ordinary day.
 */
export function ordinaryFalls(chain: HourlyChain, hours: number, until: Moment = endless): number {
  const all = fallsOf(chain)(hours);
  const over = until === endless ? all : all.slice(0, daysOver(chain, hours, until));
  return over.length === 0 ? 0 : over.filter(Boolean).length / over.length;
}

/** Whole hours of the chain that have ended by a moment. */
const hoursUntil = (chain: HourlyChain, until: Moment): number =>
  Math.min(chain.hours, Math.floor((until - chain.start) / HOUR));

/** How many of the days in `daysOf` have their `hours` hours ended by a moment. */
function daysOver(chain: HourlyChain, hours: number, until: Moment): number {
  const end = hoursUntil(chain, until);
  return daysOf(chain, hours).filter((base) => base + hours <= end).length;
}

/** The chain's hours at which a UTC day begins, with a fortnight of blocks before and `hours` hours after. */
function daysOf(chain: HourlyChain, hours: number): readonly number[] {
  const first = Math.ceil((chain.start + FORTNIGHT * HOUR) / DAY) * DAY;
  const days: number[] = [];
  for (let base = (first - chain.start) / HOUR; base + hours <= chain.hours; base += 24) days.push(base);
  return days;
}

/**
 * Whether the 95 % interval of a window's blocks against the fortnight before `base` lies wholly below the blocks due.
 */
function fell(chain: HourlyChain, from: number, to: number, base: number): boolean {
  const { blocks, blocksBefore, due } = countAndDue(chain, from, to, base, FORTNIGHT);
  return countChanceOf(blocks, blocksBefore, due).few < below;
}

/** A recovery and the hour of the chain from which on it is known. */
interface Recovery {
  readonly days: number;
  readonly knownFrom: number;
}

/**
 * Days from `base` to the end of the first week after the fall whose hashrate does not differ significantly from the
 * level before; the week is moved hour by hour; null while there is none by the hour `end`. A fall that no whole week
 * shows is over after its first week.
 */
function recoveryOf(chain: HourlyChain, base: number, end: number): number | null {
  const found = recoveriesOf(chain)(base);
  return found !== null && found.knownFrom <= end ? found.days : null;
}

/** Kept, since later blocks do not change a recovery that is known. */
const recoveriesOf = rememberingFor((chain: HourlyChain) =>
  remembering(400, (base: number): Recovery | null => {
    const last = base + FORTNIGHT;
    let from = base;
    while (from <= last && from + WEEK <= chain.hours && !fell(chain, from, from + WEEK, base)) from += 1;
    if (from > last) return { days: WEEK / 24, knownFrom: last + WEEK };
    for (; from + WEEK <= chain.hours; from += 1) {
      if (!fell(chain, from, from + WEEK, base)) return { days: (from + WEEK - base) / 24, knownFrom: from + WEEK };
    }
    return null;
  }),
);

/** A point of a curve of hashrate: 24 h in % of the fortnight before the start, with its exact 95 % interval. */
export interface CurvePoint {
  /** Days from the start to the end of the 24 h; negative before the start. */
  readonly day: number;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Measured hashrate from `before` days before a start to `after` days after it, in 24-hour windows every six hours. The
 * windows before the start lie inside the fortnight that they are compared with.
 */
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
    const loss = lossIn(blocks, epochs, at - DAY, at, start);
    if (loss === null) continue;
    const day = (at - start) / DAY;
    points.push({ day, level: 100 - loss.loss, low: 100 - loss.high, high: 100 - loss.low });
  }
  return points;
}
