import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";

/** Where a replay of the scenario stands: a time line of its own beside that of the facts. */
export interface ScenarioTime {
  readonly at: Moment;
  readonly span: Span;
  /** Steps a second. */
  readonly speed: number;
}

/** What the visitor asks the simulator; scenarios stand as the compact word that links hold, empty for none. */
export interface Asked {
  readonly scenario: string;
  /** The second scenario that the first is compared with. */
  readonly rival: string;
  /** Earlier words, newest last, and those that an undo took back. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** What the page shows of scenario time; null while it shows the facts. */
  readonly time: ScenarioTime | null;
}
