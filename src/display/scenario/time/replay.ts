import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import type { ScenarioTime } from "../../../state/asked.ts";
import { stepOf } from "../../../state/step.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { stepText } from "../../format/dates.ts";
import { dayIn, limitsOf } from "../limits.ts";
import type { SceneTime } from "../types.ts";

/** Steps a second with which a replay begins: months are fewer than days and hours. */
const speeds = { hour: 10, day: 10, month: 2 } as const;

/** Scenario time as a replay enters it: at its start, in the weeks in which most happens. */
export function enteredAt(outcome: Outcome): ScenarioTime {
  const { start, near } = limitsOf(outcome);
  return { at: start, span: near, speed: speeds[stepOf(near)] };
}

/** `Scenario day 2.5 · 8 Jan 2022, 06:00, modelled`. */
export const sceneTimeWords = (time: SceneTime, locale: string): string =>
  words.replay.at(dayIn(time), stepText(time.at, stepOf(time.span), locale));
