import type { Moment } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { ScenarioTime } from "../../state/asked.ts";

export type { Fan, FanRequest } from "../../model/scenario/fan/fan.ts";
export type { Scenario, Shock } from "../../model/scenario/question/scenario.ts";
export type { Outcome } from "../../model/scenario/run/outcome.ts";

/** Scenario time with its limits. */
export interface SceneTime extends ScenarioTime {
  /** The measured days before the start, and the whole scenario. */
  readonly whole: Span;
  /** The days in which most happens. */
  readonly near: Span;
  readonly start: Moment;
}
