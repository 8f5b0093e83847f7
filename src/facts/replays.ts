import rows from "../../data/replays.json";
import { DAY, parseTime, SECOND, type Span } from "../kit/time.ts";
import type { PlaceCode } from "./types/words.ts";

/** A stretch of time that the page offers to replay, and what it follows there: a row of `data/replays.json`. */
export interface Replay {
  readonly id: string;
  /** From its first day to the last second of its last. */
  readonly span: Span;
  /** How far a press of an arrow key goes in it. */
  readonly step: "day" | "hour";
  /** The country that it is about. */
  readonly place: PlaceCode;
  /** What links call its mark on the axis of years. */
  readonly mark: string;
  /** The events that this mark stands for. */
  readonly events: readonly string[];
}

/**
 * The table of replays, in the order in which they are offered. It is part of the program, since the time axis and links
 * need it before any file of figures has come; `npm run data` checks it.
 */
export const replays: readonly Replay[] = rows.map(({ id, from, to, step, place, mark, events }) => ({
  id,
  span: { from: parseTime(from) ?? Number.NaN, to: (parseTime(to) ?? Number.NaN) + DAY - SECOND },
  step: step === "day" ? "day" : "hour",
  place,
  mark,
  events,
}));
