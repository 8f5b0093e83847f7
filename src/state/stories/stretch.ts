import type { Moment } from "../../facts/types.ts";
import type { Change, Choices } from "../choices.ts";
import { stepBy } from "../step.ts";

/** A stretch of time that a story's step plays; its view stands at the end. */
export interface PlayedStretch {
  readonly from: Moment;
  readonly until: Moment;
}

/** Plays a stretch from its beginning. */
export const playStretch =
  ({ from }: PlayedStretch): Change =>
  () => ({ at: from, playing: true });

/** Stands at the end of a stretch. */
export const endStretch =
  ({ until }: PlayedStretch): Change =>
  () => ({ at: until, playing: false });

/** Whether a moment is within a stretch, before its end. */
export const isWithin = ({ at }: Pick<Choices, "at">, { from, until }: PlayedStretch): boolean =>
  at >= from && at < until;

/**
 * Whether playback has reached the end of a stretch: its next step would pass the end, or one has. `before` is the
 * moment shown before this one, which tells playback through the stretch from playback that began after it.
 */
export const isPlayedOut = (
  choices: Pick<Choices, "at" | "span" | "playing">,
  before: Moment,
  stretch: PlayedStretch,
): boolean =>
  choices.playing && isWithin({ at: before }, stretch) && choices.at > before && stepBy(choices, 1) > stretch.until;
