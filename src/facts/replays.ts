import rows from "../../data/replays.json";
import { DAY, parseTime, SECOND, type Span } from "../kit/time.ts";
import type { PlaceCode } from "./types/words.ts";

/** A stretch of time that the page offers to replay: a row of `data/replays.json`. */
export interface Replay {
  readonly id: string;
  /** From its first day to the last second of its last. */
  readonly span: Span;
  /** How far one press of an arrow key moves in it. */
  readonly step: "day" | "hour";
  /** The country that it is about. */
  readonly place: PlaceCode;
  /** The name in links of its mark on the axis of years. */
  readonly mark: string;
  /** Ids of the events that this mark represents. */
  readonly events: readonly string[];
}

/**
 * The table of replays, in the order of the page. It is compiled into the program, because the time axis and links need
 * it before any file of figures has come; `npm run data` checks it.
 */
export const replays: readonly Replay[] = rows.map(({ id, from, to, step, place, mark, events }) => ({
  id,
  span: { from: parseTime(from) ?? Number.NaN, to: (parseTime(to) ?? Number.NaN) + DAY - SECOND },
  step: step === "day" ? "day" : "hour",
  place,
  mark,
  events,
}));
