import { type Replay, replays } from "../../facts/replays.ts";
import type { ChronicleItem, ConnectivityItem, EventFacts, Followed } from "../../facts/types.ts";

const nothing: Followed = { lines: [], connectivity: [] };

/** The lines and statements of a replay; empty lists for a replay without any. */
export const followedIn = (facts: EventFacts, { id }: Replay): Followed => facts.replays[id] ?? nothing;

/** The lines of all replays with this step. */
export const linesBy = (facts: EventFacts, step: Replay["step"]): readonly ChronicleItem[] =>
  replays.filter((replay) => replay.step === step).flatMap((replay) => followedIn(facts, replay).lines);

/** The statements on connectivity of all replays, replay by replay. */
export const statedIn = (facts: EventFacts): readonly ConnectivityItem[] =>
  replays.flatMap((replay) => followedIn(facts, replay).connectivity);
