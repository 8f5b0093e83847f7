import { replays } from "../../../facts/replays.ts";
import type { Moment, PlaceCode } from "../../../facts/types.ts";
import { floorHour } from "../../../kit/time.ts";
import { isLearnt, type Seen, shockOf } from "./kinds.ts";
import type { Scenario, Shock, ShockKind, Target } from "./scenario.ts";

/** The ready-made scenarios, in the order of the page. */
export const presetIds = ["kazakhstan", "china", "usa", "russia", "texas", "riskiest", "half"] as const;
/** The id of a ready-made scenario. */
export type PresetId = (typeof presetIds)[number];

/** A ready-made scenario that asks about the past. */
export type PastPresetId = Extract<PresetId, "china" | "kazakhstan">;

const countryOfReplay = (id: PastPresetId): PlaceCode => replays.find((replay) => replay.id === id)?.place ?? "";

/** A shock of the past: the country that it struck, and the moment at which it began. */
export interface PastShock {
  readonly place: PlaceCode;
  readonly day: Moment;
  /** How many months, from that of `day` on, have retargets that the shock changed. */
  readonly months: number;
}

/**
 * The shocks of the past about which the simulator is asked, in order of time: the order of Beijing's committee, and
 * the hour at which NetBlocks saw Kazakhstan go dark. They are not the replays: a replay holds many events, and a
 * question begins with one of them, hours or weeks after the replay's start
 * (`docs/decisions/035-the-table-of-replays.md`).
 */
export const pastShocks: Readonly<Record<PastPresetId, PastShock>> = {
  china: { place: countryOfReplay("china"), day: Date.UTC(2021, 4, 21), months: 3 },
  kazakhstan: { place: countryOfReplay("kazakhstan"), day: Date.UTC(2022, 0, 5, 11), months: 1 },
};

const isPast = (id: PresetId): id is PastPresetId => id in pastShocks;

/** Texas's share in % of the United States' hashrate, among the clients of one pool in July 2023. */
export const texasPart = 28.5;
/** The month of the press that printed this share. */
const texasKnown = Date.UTC(2023, 8, 30);

const at = (...places: readonly PlaceCode[]) => ({ by: "places", places }) as const;

/** The ready-made scenarios whose figures were known. */
export const presetsSeen = (seen: Seen): readonly PresetId[] =>
  presetIds.filter((id) => {
    if (isPast(id)) return isLearnt(presetKinds[id], seen);
    return id !== "texas" || seen.known === "now" || texasKnown <= seen.at;
  });

/** A ready-made scenario. The two past ones begin on their own day, the others at the hour of `now`. */
export function presetScenario(id: PresetId, name: string, now: Moment, seen?: Seen): Scenario {
  const start = presetStart(id) ?? floorHour(now);
  return { version: 1, name, start, fees: 0, seed: 1, shocks: [presetShock(id, start, seen)] };
}

/** The moment at which a past preset begins; null for the others. */
export function presetStart(id: PresetId): Moment | null {
  return isPast(id) ? pastShocks[id].day : null;
}

/** The kind of shock whose defaults each preset uses. */
export const presetKinds: Readonly<Record<PresetId, ShockKind>> = {
  kazakhstan: "internet",
  china: "ban",
  usa: "ban",
  russia: "internet",
  texas: "power",
  riskiest: "internet",
  half: "own",
};

function presetShock(id: PresetId, start: Moment, seen?: Seen): Shock {
  const shock = (target: Target) => shockOf(presetKinds[id], target, start, "", seen);
  switch (id) {
    case "kazakhstan":
    case "china":
      return shock(at(pastShocks[id].place));
    case "usa":
      return shock(at("USA"));
    case "russia":
      return shock(at("RUS"));
    case "texas":
      return { ...shock(at("USA")), loss: texasPart };
    case "riskiest":
      return shock({ by: "riskiest", count: 5 });
    case "half":
      return { ...shock({ by: "everyone" }), loss: 50, end: null, back: { how: "never" } };
  }
}
