import type { ChronicleItem, ConnectivityItem, EventFacts, MiningEvent } from "../../src/facts/types.ts";
import { type Preset, presetsFor } from "../../src/state/start.ts";

/** The presets of the page by their ids. */
export function presetsOf(newest: number): Readonly<Record<"all" | "china" | "kazakhstan" | "iran", Preset>> {
  const found = (id: string) => {
    const preset = presetsFor(newest).find((one) => one.id === id);
    if (preset === undefined) throw new Error(`no preset ${id}`);
    return preset;
  };
  return { all: found("all"), china: found("china"), kazakhstan: found("kazakhstan"), iran: found("iran") };
}

/** What the two first replays follow, side by side. */
export interface TwoReplays {
  readonly events: readonly MiningEvent[];
  readonly china: readonly ChronicleItem[];
  readonly kazakhstan: readonly ChronicleItem[];
  readonly connectivity: readonly ConnectivityItem[];
}

/** Facts of events in which China's replay and Kazakhstan's follow these, and nothing else is followed. */
export const eventFacts = ({ events, china, kazakhstan, connectivity }: TwoReplays): EventFacts => ({
  events,
  replays: { china: { lines: china, connectivity: [] }, kazakhstan: { lines: kazakhstan, connectivity } },
});

/** The same, read from such facts. */
export const twoReplays = ({ events, replays }: EventFacts): TwoReplays => ({
  events,
  china: replays["china"]?.lines ?? [],
  kazakhstan: replays["kazakhstan"]?.lines ?? [],
  connectivity: replays["kazakhstan"]?.connectivity ?? [],
});
