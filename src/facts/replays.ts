import rows from "../../data/replays.json";
import { DAY, SECOND, type Span } from "../kit/time.ts";
import type { Moment, PlaceCode } from "./types/words.ts";

/** A stretch of time that the page offers to replay: a row of `data/replays.json`. */
export interface Replay {
  readonly id: string;
  /** From its first day to the last second of its last. */
  readonly span: Span;
  /** Where its playback begins: a little before its first event. */
  readonly begins: Moment;
  /** How far one press of an arrow key moves in it. */
  readonly step: "day" | "hour";
  /** The country that it is about. */
  readonly place: PlaceCode;
  /** The name in links of its mark on the axis of years. */
  readonly mark: string;
  /** Ids of the events that this mark represents. */
  readonly events: readonly string[];
  /** The id of the story on this replay; absent where it has none. */
  readonly story?: string | undefined;
  /** The view of the machines that left the country; absent for a replay about something else. */
  readonly exodus?: Exodus | undefined;
}

/** The choices for a replay by the day that shows machines leaving its country. */
export interface Exodus {
  /** The kinds of lines of its chronology that are listed. */
  readonly kinds: readonly string[];
  /** The months, `YYYY-MM`, of the table of countries; the first is the last before the exodus. */
  readonly compared: readonly string[];
  /** The months, `YYYY-MM`, before, during and after it, whose concentration is compared. */
  readonly weighed: readonly string[];
  /** Whether the shares of the country's provinces are shown, too. */
  readonly provinces: boolean;
}

/**
 * The table of replays, in the order of the page. It is compiled into the program, because the time axis and links need
 * it before any file of figures has come; `npm run data` checks it.
 */
export const replays: readonly Replay[] = rows.map(({ from, to, begins, step, ...row }) => ({
  ...row,
  begins: Date.parse(begins),
  span: { from: Date.parse(from), to: Date.parse(to) + DAY - SECOND },
  step: step === "day" ? "day" : "hour",
}));
