import type { Moment, PlaceCode } from "../../facts/types.ts";
import { floorHour } from "../../kit/time.ts";
import { shockOf } from "./kinds.ts";
import type { Scenario, Shock } from "./scenario.ts";

/** The ready questions, in the order of the page. */
export const presetIds = ["kazakhstan", "china", "usa", "russia", "texas", "riskiest", "half"] as const;
export type PresetId = (typeof presetIds)[number];

/** 5 January 2022, when NetBlocks saw the country go dark, and 21 May 2021, the order of Beijing's committee. */
const kazakhstanDark = Date.UTC(2022, 0, 5, 11);
const chinaBanned = Date.UTC(2021, 4, 21);
/** Texas's part of the United States among the clients of one pool, July 2023, in %. */
export const texasPart = 28.5;

const at = (...places: readonly PlaceCode[]) => ({ by: "places", places }) as const;

/** A ready question; the two of history begin on their own day, the others at the moment shown. */
export function presetScenario(id: PresetId, name: string, now: Moment): Scenario {
  const start = presetStart(id) ?? floorHour(now);
  return { version: 1, name, start, fees: 0, seed: 1, shocks: [presetShock(id, start)] };
}

/** The day on which a preset has to begin; null where it may begin at any. */
function presetStart(id: PresetId): Moment | null {
  if (id === "kazakhstan") return kazakhstanDark;
  return id === "china" ? chinaBanned : null;
}

function presetShock(id: PresetId, start: Moment): Shock {
  switch (id) {
    case "kazakhstan":
      return shockOf("internet", at("KAZ"), start);
    case "china":
      return shockOf("ban", at("CHN"), start);
    case "usa":
      return shockOf("ban", at("USA"), start);
    case "russia":
      return shockOf("internet", at("RUS"), start);
    case "texas":
      return { ...shockOf("power", at("USA"), start), loss: texasPart };
    case "riskiest":
      return shockOf("internet", { by: "riskiest", count: 5 }, start);
    case "half":
      return { ...shockOf("own", { by: "everyone" }, start), loss: 50, end: null, back: { how: "never" } };
  }
}
