import { type Replay, replays } from "../facts/replays.ts";
import type { Choices } from "./choices.ts";
import { stepOf } from "./step.ts";

/** The replay that is shown: the axis has its step, and the chosen moment lies in it; null in none. */
export function replayShown({ at, span }: Pick<Choices, "at" | "span">): Replay | null {
  const step = stepOf(span);
  return replays.find((one) => one.step === step && at >= one.span.from && at <= one.span.to) ?? null;
}
