import type { Moment, PlaceCode } from "../../../facts/types.ts";
import { floorHour } from "../../../kit/time.ts";
import { isLearnt, type Seen, shockOf } from "./kinds.ts";
import type { Scenario, Shock, ShockKind, Target } from "./scenario.ts";

/** The ready questions, in the order of the page. */
export const presetIds = ["kazakhstan", "china", "usa", "russia", "texas", "riskiest", "half"] as const;
export type PresetId = (typeof presetIds)[number];

/** 5 January 2022, when NetBlocks saw the country go dark, and 21 May 2021, the order of Beijing's committee. */
const kazakhstanDark = Date.UTC(2022, 0, 5, 11);
const chinaBanned = Date.UTC(2021, 4, 21);
/** Texas's part of the United States among the clients of one pool, July 2023, in %. */
export const texasPart = 28.5;
/** From when that was known: the press of September 2023. */
const texasKnown = Date.UTC(2023, 8, 30);

const at = (...places: readonly PlaceCode[]) => ({ by: "places", places }) as const;

/** The ready questions that could be asked with what was known. */
export const presetsSeen = (seen: Seen): readonly PresetId[] =>
  presetIds.filter((id) => {
    if (id === "kazakhstan") return isLearnt("internet", seen);
    if (id === "china") return isLearnt("ban", seen);
    return id !== "texas" || seen.known === "now" || texasKnown <= seen.at;
  });

/** A ready question; the two of history begin on their own day, the others at the moment shown. */
export function presetScenario(id: PresetId, name: string, now: Moment, seen?: Seen): Scenario {
  const start = presetStart(id) ?? floorHour(now);
  return { version: 1, name, start, fees: 0, seed: 1, shocks: [presetShock(id, start, seen)] };
}

/** The day on which a preset has to begin; null where it may begin at any. */
export function presetStart(id: PresetId): Moment | null {
  if (id === "kazakhstan") return kazakhstanDark;
  return id === "china" ? chinaBanned : null;
}

/** What a preset takes its course from. */
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
      return shock(at("KAZ"));
    case "china":
      return shock(at("CHN"));
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
