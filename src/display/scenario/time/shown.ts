import type { Shown } from "../../frame/shown.ts";
import { settingIn } from "../../timeline/axis.ts";
import { answerOf } from "../answer.ts";
import { placeNames } from "../places.ts";
import type { Outcome } from "../types.ts";
import { type ScenarioAxis, scenarioAxis } from "./axis.ts";

type AxisInputs = Pick<Shown, "facts" | "frame" | "axis" | "words">;

/** The axis of the asked scenario, `width` px wide; null while the page shows the time of the facts, and without an answer. */
export function scenarioAxisShown(shown: AxisInputs, width: number): ScenarioAxis | null {
  const { facts, frame, words } = shown;
  const outcome = outcomeShown(shown);
  const time = frame.scenario?.time ?? null;
  if (time === null || outcome === null) return null;
  return scenarioAxis({ facts, outcome, time, nameOf: placeNames(shown), language: settingIn(words, width) });
}

/** The name that its author gave to the asked scenario; empty for none. */
export const scenarioNameShown = (shown: AxisInputs): string => outcomeShown(shown)?.scenario.name ?? "";

function outcomeShown({ facts, frame, axis }: AxisInputs): Outcome | null {
  const answer = answerOf(facts, axis, frame.choices.asked.scenario, frame.choices);
  return answer.state === "answered" ? answer.outcome : null;
}
