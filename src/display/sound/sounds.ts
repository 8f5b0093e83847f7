import type { Replay } from "../../facts/replays.ts";
import type { Blocks, ConnectivityItem, Moment, NetworkFacts } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import { connectivityAt } from "../../model/layers/connectivity.ts";
import { hashrateBand } from "../../model/network/hashrate.ts";
import { countBefore, indexByTime } from "../../model/network/time-index.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen } from "../frame/shown.ts";
import { windowOf } from "../timeline/windows.ts";

/** The sounds of a stretch of time in a replay. */
export interface Sounds {
  /** Where in the stretch a tick falls, each from 0 to below 1. */
  readonly ticks: readonly number[];
  /** The number of all blocks of the stretch, also of those without a tick. */
  readonly blocks: number;
  /**
   * The hashrate that sets the pitch of the tone, EH/s, measured at the end of the stretch; null without enough blocks.
   */
  readonly hashrate: number | null;
  /** The pitch of the tone, Hz; null without one. */
  readonly pitch: number | null;
  /** The state of the internet in the replay's country by its sources: `down`, `partial` and so on; null without any. */
  readonly voice: ConnectivityItem["state"] | null;
}

/** The inputs of a replay's sounds. */
export interface SoundSource {
  readonly blocks: Blocks;
  readonly network: NetworkFacts;
  readonly statements: readonly ConnectivityItem[];
  readonly replay: Replay;
  /** Hours over which the hashrate of the tone is measured. */
  readonly hours: number;
  /** The hashrate whose pitch is `reference`; null without blocks. */
  readonly base: number | null;
}

/** The pitch of the hashrate at which a replay begins, Hz: the tuning fork's A. */
const reference = 440;
/**
 * The hours over which the tone's hashrate is measured where the axis shows days and the visitor has chosen no hours: a
 * week, as for the axis's line.
 */
const weekHours = 168;
/** The most ticks a second that a listener can tell apart, and the numbers of blocks that one tick may represent. */
const mostTicks = 24;
const groups: readonly number[] = [1, 2, 3, 6, 12, 24, 48, 72, 144, 288, 576];
const blocksDue = { hour: 6, day: 144 } as const;

/** The inputs of the shown replay's sounds; null until blocks, network and events have come. */
export function soundSource(
  { facts, frame: { choices } }: Pick<Chosen, "facts" | "frame">,
  replay: Replay,
): SoundSource | null {
  const [blocks, network, events] = [ready(facts.blocks), ready(facts.network), knownEvents(facts, choices)];
  if (blocks === null || network === null || events === null) return null;
  const hours = windowOf(choices) ?? weekHours;
  const statements = followedIn(events, replay).connectivity;
  const base = measured(blocks, network, replay.begins, hours);
  return { blocks, network, statements, replay, hours, base };
}

/** How many blocks one tick represents at `speed` steps a second: the fewest that keep ticks apart. */
export function blocksPerTick(step: Replay["step"], speed: number): number {
  const due = (blocksDue[step] * speed) / mostTicks;
  return groups.find((count) => count >= due) ?? groups.at(-1) ?? 1;
}

/** The pitch of a hashrate: an octave higher for twice of it. */
export const pitchOf = (hashrate: number, base: number): number => (reference * hashrate) / base;

/** The sounds of the time from `from` to `to`, with a tick for every `perTick` blocks. */
export function soundsOf(source: SoundSource, from: Moment, to: Moment, perTick: number): Sounds {
  const { blocks, network, statements, hours, base } = source;
  const index = indexByTime(blocks, network.epochs);
  const [first, after] = [countBefore(index, from / 1000), countBefore(index, to / 1000)];
  const numbers = Array.from({ length: after - first }, (_, offset) => first + offset);
  const ticks = numbers
    .filter((number) => number % perTick === 0)
    .map((number) => ((index.times[number] ?? 0) * 1000 - from) / (to - from));
  const hashrate = measured(blocks, network, to, hours);
  return {
    ticks,
    blocks: after - first,
    hashrate,
    pitch: hashrate === null || base === null || base === 0 ? null : pitchOf(hashrate, base),
    voice: statements.some(({ drives }) => drives) ? connectivityAt(statements, to).state : null,
  };
}

const measured = (blocks: Blocks, { epochs }: NetworkFacts, at: Moment, hours: number): number | null =>
  hashrateBand(blocks, epochs, at - hours * HOUR, at)?.hashrate ?? null;
