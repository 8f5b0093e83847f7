import type { ComponentType } from "preact";
import { StageFoot, StageTop } from "./map/Stage.tsx";
import { Rail } from "./rail/Rail.tsx";
import { TimeAxis, TimeClock } from "./timeline/Time.tsx";
import { Top } from "./top/Top.tsx";

/** The panel for each place of index.html, by the id of the place. */
export const panels: Readonly<Record<string, ComponentType>> = {
  top: Top,
  "stage-top": StageTop,
  "stage-foot": StageFoot,
  rail: Rail,
  clock: TimeClock,
  axis: TimeAxis,
};
