export type { Fan, FanRequest } from "../../model/scenario/fan.ts";
export type { Outcome } from "../../model/scenario/outcome.ts";
export type { Scenario, Shock } from "../../model/scenario/scenario.ts";
