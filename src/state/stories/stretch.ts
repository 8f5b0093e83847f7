import type { Moment } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import type { Change, Choices } from "../choices.ts";
import { stepBy } from "../step.ts";

/** A stretch of time that a story's step plays; the moment of the step's view is its end. */
export interface PlayedStretch {
  readonly from: Moment;
  readonly until: Moment;
}

/** A fault of a moment of a written stretch, as a code. */
export interface StretchFault {
  readonly key: "from" | "until";
  readonly code: "moment" | "order" | "before axis" | "not the end";
}

/** The faults of a written stretch: it must lie on the axis of its step's view and end at the moment of that view. */
export function stretchFaults(
  { from, until }: Readonly<Record<"from" | "until", string>>,
  { at, span }: Pick<Choices, "at" | "span">,
): readonly StretchFault[] {
  const [begins, ends] = [parseTime(from), parseTime(until)];
  if (begins === null) return [{ key: "from", code: "moment" }];
  if (ends === null) return [{ key: "until", code: "moment" }];
  const faults: StretchFault[] = [];
  if (begins >= ends) faults.push({ key: "until", code: "order" });
  if (begins < span.from) faults.push({ key: "from", code: "before axis" });
  if (ends !== at) faults.push({ key: "until", code: "not the end" });
  return faults;
}

/** Plays a stretch from its beginning. */
export const playStretch =
  ({ from }: PlayedStretch): Change =>
  () => ({ at: from, playing: true });

/** Goes to the end of a stretch and pauses. */
export const endStretch =
  ({ until }: PlayedStretch): Change =>
  () => ({ at: until, playing: false });

/** Whether a moment is within a stretch, before its end. */
export const isWithin = ({ at }: Pick<Choices, "at">, { from, until }: PlayedStretch): boolean =>
  at >= from && at < until;

/**
 * Whether playback has reached the end of a stretch: its next step would pass the end, or one has. `before` is the
 * moment shown before this one, which distinguishes playback through the stretch from playback that began after it.
 */
export const isPlayedOut = (
  choices: Pick<Choices, "at" | "span" | "playing">,
  before: Moment,
  stretch: PlayedStretch,
): boolean =>
  choices.playing && isWithin({ at: before }, stretch) && choices.at > before && stepBy(choices, 1) > stretch.until;
