import { type Replay, replays } from "../facts/replays.ts";
import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Choices } from "./choices.ts";
import { stepOf } from "./step.ts";

/** The replay whose step the axis has and whose span holds the moment; null for none. */
export function replayShown({ at, span }: Pick<Choices, "at" | "span">): Replay | null {
  const step = stepOf(span);
  return replays.find((one) => one.step === step && at >= one.span.from && at <= one.span.to) ?? null;
}

/** The replays whose stories are offered: the shown one, or all where none is shown; none while a story is read. */
export function storiesOffered(choices: Pick<Choices, "at" | "span" | "story">): readonly Replay[] {
  const shown = replayShown(choices);
  return choices.story === null
    ? replays.filter(({ id, story }) => story !== undefined && (shown === null || id === shown.id))
    : [];
}
/** Where playback of a span begins: its first moment, or a little before the first event of the replay that has it. */
export const beginningOf = ({ from, to }: Span): Moment =>
  replays.find(({ span }) => span.from === from && span.to === to)?.begins ?? from;
