import type { ComponentType } from "preact";
import { StageFoot, StageTop } from "./map/Stage.tsx";
import { Rail } from "./rail/Rail.tsx";
import { TimeClock } from "./timeline/TimeClock.tsx";
import { Top } from "./top/Top.tsx";

/** Panels by the id of their place in index.html. */
export type Panels = Readonly<Record<string, ComponentType>>;

/** The panels in the order in which they start, without the axis, whose code is fetched: src/app/start/axis.ts. */
export const panels = {
  clock: TimeClock,
  "stage-top": StageTop,
  rail: Rail,
  "stage-foot": StageFoot,
  top: Top,
} satisfies Panels;
