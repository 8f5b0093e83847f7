import type {
  Blocks,
  HashrateFacts,
  Moment,
  NetworkFacts,
  PlaceCode,
  RiskFacts,
  Status,
} from "../../../facts/types.ts";
import { DAY, floorDay } from "../../../kit/time.ts";
import { type RiskAnswer, risksAt } from "../../layers/risk.ts";
import { epochMeans } from "../../network/epoch-means.ts";
import { chainAt, epochAt } from "../../network/epochs.ts";
import { expectedInterval } from "../../network/hashrate.ts";
import { BLOCKS_PER_EPOCH, bitsFromDifficulty } from "../../network/retarget.ts";
import { undatedEpochs } from "../../network/undated.ts";
import { type ProvinceShare, provincesAt, type SharePicture, sharesAt } from "../../shares/shares.ts";
import type { Vintage } from "../../then/known.ts";
import type { ChainStart } from "./path.ts";

/**
 * How we know the place in the epoch: counted in the block file, from daily counts, computed by the retarget rule, or
 * assumed at its start.
 */
export type Position = "counted" | "daily counts" | "modelled" | "assumed";

/** The network at the start of a scenario. */
export interface World {
  readonly at: Moment;
  readonly chain: ChainStart;
  readonly position: Position;
  /**
   * EH/s: the mean of the fourteen days before, which evens out luck; where modelled, the mean of the last epoch that
   * had ended.
   */
  readonly hashrate: number;
  readonly hashrateStatus: Status;
  /** Days between the end of the mean's period and the moment; 0 where it is current. */
  readonly ageDays: number;
  /**
   * Time of the first block of the epoch whose difficulty is used: its header time, or computed by the retarget rule.
   */
  readonly difficultySince: Moment;
  /** US dollars per bitcoin on the day before; null where the series has none. */
  readonly price: number | null;
  readonly shares: SharePicture | null;
  /** China's provinces, where the map is of their month; else empty. */
  readonly provinces: readonly ProvinceShare[];
  readonly risks: ReadonlyMap<PlaceCode, RiskAnswer>;
}

/** The files that a world is computed from; the block file makes the place in the epoch exact and may be null. */
export interface WorldFacts {
  readonly network: NetworkFacts;
  readonly hashrate: HashrateFacts;
  readonly risk: RiskFacts;
  readonly blocks: Blocks | null;
}

/** Which map to use: what is known now or was known then, and the id of an estimate or null for the newest. */
export interface MapChoice {
  readonly known: Vintage;
  readonly estimate: string | null;
}

/** The newest whole estimate, from all that is known now. */
export const newestMap: MapChoice = { known: "now", estimate: null };

const fortnight = 14;

/**
 * The network at a moment. After the end of the daily series it combines the difficulty in force, which is exact, with
 * the modelled mean hashrate of the last epoch that had ended. Before such an epoch has ended it holds the last daily
 * hashrate with the difficulty of its days and their age, and assumes the start of an epoch, because the place is not
 * known. Null before the first fortnight of the series.
 */
export function worldAt(facts: WorldFacts, at: Moment, basis: MapChoice = newestMap): World | null {
  const { network } = facts;
  const mean = newestMean(network, at);
  const epoch = epochAt(network.epochs, at);
  if (mean === null || epoch === null) return null;
  // A held hashrate belongs to the difficulty of its own days.
  const isHeld = mean.ageDays > 0 && mean.status !== "modelled";
  const held = epochInForce(network, epoch, isHeld ? floorDay(at) - mean.ageDays * DAY : at);
  const { known, estimate } = basis;
  const shares = sharesAt(facts.hashrate, at, known, estimate);
  const placed = mean.status === "modelled" ? placeByRule(network, held, mean, at) : placeIn(facts, epoch, at);
  return {
    at,
    chain: { bits: bitsFromDifficulty(held.difficulty), ...placed.chain },
    position: placed.position,
    hashrate: mean.hashrate,
    hashrateStatus: isHeld ? "held" : mean.status,
    ageDays: mean.ageDays,
    difficultySince: held.time,
    price: priceBefore(network, at),
    shares,
    provinces: provincesIn(facts.hashrate, shares, at, known),
    // The world is posted to a worker, and a lazy map cannot be cloned.
    risks: new Map(risksAt(facts.risk, at, known)),
  };
}

/** The provinces of the map's own month; those of another month do not add up to its China. */
function provincesIn(
  facts: HashrateFacts,
  shares: SharePicture | null,
  at: Moment,
  known: Vintage,
): readonly ProvinceShare[] {
  const found = shares?.id === "cbeci" ? provincesAt(facts, at, known) : null;
  return found?.period === shares?.period ? (found?.rows ?? []) : [];
}

interface Mean {
  readonly hashrate: number;
  readonly status: Status;
  readonly ageDays: number;
}

/**
 * The mean of the fourteen days before; after the daily series, the modelled mean of the last epoch that had ended, if
 * any.
 */
function newestMean(network: NetworkFacts, at: Moment): Mean | null {
  const daily = meanBefore(network, at);
  if (daily === null || daily.ageDays <= 0) return daily;
  const modelled = epochMeans(network, at).at(-1);
  if (modelled === undefined) return daily;
  return { hashrate: modelled.hashrate, status: "modelled", ageDays: Math.floor((at - modelled.to) / DAY) };
}

/** Mean of the last fourteen days before a moment that have a value; null where one of the fourteen has none. */
function meanBefore(network: NetworkFacts, at: Moment): Mean | null {
  const today = Math.floor((at - network.start) / DAY);
  let newest = Math.min(today, network.hashrate.length) - 1;
  while (newest >= 0 && (network.hashrate[newest] ?? null) === null) newest -= 1;
  const days = network.hashrate.slice(Math.max(0, newest - fortnight + 1), newest + 1);
  const values = days.filter((value) => value !== null);
  if (values.length < fortnight) return null;
  return {
    hashrate: values.reduce((sum, value) => sum + value, 0) / values.length,
    status: network.basis[newest] === "m" ? "measured" : "reported",
    ageDays: today - 1 - newest,
  };
}

type Epoch = NetworkFacts["epochs"][number];
type Begun = Pick<Epoch, "height" | "difficulty" | "time">;

/** The epoch at a moment, from those with header times and those after them with modelled times. */
function epochInForce(network: NetworkFacts, last: Epoch, at: Moment): Begun {
  if (last !== network.epochs.at(-1)) return last;
  return undatedEpochs(network).findLast(({ time }) => time <= at) ?? last;
}

interface ChainPlace {
  readonly chain: Omit<ChainStart, "bits">;
  readonly position: Position;
}

function placeIn(facts: WorldFacts, epoch: Epoch, at: Moment): ChainPlace {
  const epochStart = (epoch.time - at) / 1000;
  const chain = facts.blocks === null ? null : chainAt(facts.blocks, facts.network.epochs, at);
  if (chain !== null) {
    return { chain: { height: chain.height, blocksInto: chain.blocksInto, epochStart }, position: "counted" };
  }
  const into = intoByDays(facts.network, epoch, at);
  if (into === null) return { chain: { height: epoch.height, blocksInto: 1, epochStart: 0 }, position: "assumed" };
  return { chain: { height: epoch.height + into - 1, blocksInto: into, epochStart }, position: "daily counts" };
}

/**
 * The place in an epoch with modelled times: between its start and its end, or, for the last one, by the mean hashrate
 * of the epoch before. Assumed at the start of an epoch where the moment is after its computed last block.
 */
function placeByRule(network: NetworkFacts, { height, difficulty, time }: Begun, mean: Mean, at: Moment): ChainPlace {
  const end = undatedEpochs(network).find((later) => later.time > time)?.time;
  const interval =
    end === undefined ? 1000 * expectedInterval(difficulty, mean.hashrate) : (end - time) / BLOCKS_PER_EPOCH;
  const into = Math.max(1, Math.round((at - time) / interval));
  if (into >= BLOCKS_PER_EPOCH) return { chain: { height, blocksInto: 1, epochStart: 0 }, position: "assumed" };
  return {
    chain: { height: height + into - 1, blocksInto: into, epochStart: (time - at) / 1000 },
    position: "modelled",
  };
}

/**
 * Blocks of the epoch so far, from daily counts scaled so that the whole epoch has 2016. Where the next epoch is not
 * known, the epoch's pace so far is extended; null where that is not known either.
 */
function intoByDays(network: NetworkFacts, epoch: Epoch, at: Moment): number | null {
  const next = network.epochs.find((later) => later.time > epoch.time);
  if (next === undefined) return paceOf(network, epoch, at);
  const whole = blocksBetween(network, epoch.time, next.time);
  const found = blocksBetween(network, epoch.time, at);
  const part = whole === null || found === null ? (at - epoch.time) / (next.time - epoch.time) : found / whole;
  return Math.min(BLOCKS_PER_EPOCH - 1, Math.max(1, Math.round(part * BLOCKS_PER_EPOCH)));
}

/**
 * Blocks since an epoch began, by the mean pace of its days that are over; null without such a day, or more than a day
 * after the daily counts end.
 */
function paceOf(network: NetworkFacts, epoch: Epoch, at: Moment): number | null {
  const counted = Math.min(floorDay(at), network.start + network.blocks.length * DAY);
  if (at - counted > DAY || counted - epoch.time < DAY) return null;
  const found = blocksBetween(network, epoch.time, counted);
  if (found === null) return null;
  const blocks = Math.round((found * (at - epoch.time)) / (counted - epoch.time));
  return Math.min(BLOCKS_PER_EPOCH - 1, Math.max(1, blocks));
}

function blocksBetween(network: NetworkFacts, from: Moment, to: Moment): number | null {
  let sum = 0;
  for (let day = Math.floor((from - network.start) / DAY); network.start + day * DAY < to; day += 1) {
    const blocks = network.blocks[day] ?? null;
    if (blocks === null) return null;
    const begins = network.start + day * DAY;
    sum += (blocks * (Math.min(to, begins + DAY) - Math.max(from, begins))) / DAY;
  }
  return sum;
}

function priceBefore(network: NetworkFacts, at: Moment): number | null {
  const day = Math.floor((at - network.start) / DAY) - 1;
  return network.price[day] ?? null;
}
