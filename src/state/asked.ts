import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";

/** The time axis of the scenario, beside that of the facts. */
export interface ScenarioTime {
  readonly at: Moment;
  readonly span: Span;
  /** Steps a second. */
  readonly speed: number;
}

/** The visitor's question to the simulator. Scenarios are compact words as in links; empty for none. */
export interface Asked {
  readonly scenario: string;
  /** The second scenario that the first is compared with. */
  readonly rival: string;
  /** Earlier scenarios, newest last, and those taken back by undo. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** The scenario's moment and axis; null while the page shows the facts. */
  readonly time: ScenarioTime | null;
}
