import type { Facts } from "../../../facts/types.ts";
import type { Frame } from "../../frame/frame.ts";
import { overlaidFrom } from "./overlaid.ts";
import { paintedFrom } from "./painted.ts";
import { replayHeadlineFrom } from "./replay-headline.ts";
import { worldSources } from "./scenario.ts";
import { type Used, usedFrom } from "./used.ts";

/**
 * The sources of all that a picture of a frame shows: its colours and rows, what is drawn over them, its headline, and
 * the scenario that it answers. Pictures, films, embedded views and citations ask here.
 */
export const pictureSources = (facts: Facts, frame: Frame): readonly Used[] => [
  ...paintedFrom(facts, frame).map(usedFrom),
  ...headlineSources(facts, frame),
  ...overlaidFrom(facts, frame),
];

/** The sources of a frame's headline beyond those of its layer: of the replay that it tells, and of a scenario. */
const headlineSources = (facts: Facts, frame: Frame): readonly Used[] => [
  ...replayHeadlineFrom(facts, frame),
  ...(frame.scenario === null ? [] : worldSources(facts, frame.scenario.world).map(usedFrom)),
];
