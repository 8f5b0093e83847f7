import { type Frame, frameAt } from "../../src/display/frame/frame.ts";
import { replayHeadline } from "../../src/display/replays/headline.ts";
import type { Facts } from "../../src/facts/types.ts";
import type { Choices } from "../../src/state/choices.ts";
import { en } from "../../src/words/en.ts";

/** The frame once the code that tells replays has come. */
export const frameWithReplays = (facts: Facts, choices: Choices): Frame =>
  frameAt(facts, choices, { theme: "dark", words: en, tell: replayHeadline });
