import type { Moment, PlaceCode } from "../../facts/types.ts";
import type { Span } from "../../state/choices.ts";
import type { ScenarioTime } from "../../state/scenario.ts";

export type { Fan, FanRequest } from "../../model/scenario/fan.ts";
export type { Outcome } from "../../model/scenario/outcome.ts";
export type { Scenario, Shock } from "../../model/scenario/scenario.ts";

/** What a scenario makes of the frame. */
export interface ScenarioScene {
  /** What is said of each shocked country beside the facts of its layer. */
  readonly notes: ReadonlyMap<PlaceCode, readonly string[]>;
  /** What a tab that shows facts says of it in scenario time; null where nothing needs saying. */
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
