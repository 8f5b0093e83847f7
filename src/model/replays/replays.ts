import { type Replay, replays } from "../../facts/replays.ts";
import type { ChronicleItem, ConnectivityItem, EventFacts, Followed } from "../../facts/types.ts";

const nothing: Followed = { lines: [], connectivity: [] };

/** What a replay follows. */
export const followedIn = (facts: EventFacts, { id }: Replay): Followed => facts.replays[id] ?? nothing;

/** The lines of all chronologies that go by a step. */
export const linesBy = (facts: EventFacts, step: Replay["step"]): readonly ChronicleItem[] =>
  replays.filter((replay) => replay.step === step).flatMap((replay) => followedIn(facts, replay).lines);

/** Everything stated of connectivity, country by country. */
export const statedIn = (facts: EventFacts): readonly ConnectivityItem[] =>
  replays.flatMap((replay) => followedIn(facts, replay).connectivity);
