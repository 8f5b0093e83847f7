import type { Moment, PlaceCode } from "../../facts/types.ts";
import type { Span } from "../../state/choices.ts";
import type { ScenarioTime } from "../../state/scenario.ts";
import type { Frame } from "../frame.ts";

export type { Fan, FanRequest } from "../../model/scenario/fan.ts";
export type { Outcome } from "../../model/scenario/outcome.ts";
export type { Scenario, Shock } from "../../model/scenario/scenario.ts";

/** What a scenario makes of the frame. */
export interface ScenarioScene {
  /** What is said of each shocked country beside the facts of its layer. */
  readonly notes: ReadonlyMap<PlaceCode, readonly string[]>;
  /** The frame of the facts, for the parts of the page that a scenario does not reach. */
  readonly factual: Frame;
  /** What those parts say of it in scenario time; null where none is shown. */
  readonly aside: string | null;
  /** The moment that is shown, held in the scenario; null while the facts are. */
  readonly time: SceneTime | null;
}

/** Scenario time as far as it goes. */
export interface SceneTime extends ScenarioTime {
  /** The measured days before it and all that is modelled. */
  readonly whole: Span;
  /** The days in which most happens. */
  readonly near: Span;
  readonly start: Moment;
}
