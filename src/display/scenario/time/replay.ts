import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import type { ScenarioTime } from "../../../state/asked.ts";
import { stepOf } from "../../../state/step.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { stepText } from "../../format/dates.ts";
import { dayIn, limitsOf } from "../limits.ts";
import type { SceneTime } from "../types.ts";

/** Steps a second at which a replay begins; slower by the month, since a span has fewer months. */
const speeds = { hour: 10, day: 10, month: 2 } as const;

/** Scenario time when it is entered: at the scenario's start, over the span in which most happens. */
export function enteredAt(outcome: Outcome): ScenarioTime {
  const { start, near } = limitsOf(outcome);
  return { at: start, span: near, speed: speeds[stepOf(near)] };
}

/** The moment of scenario time in words: `Scenario day 2.5 · 8 Jan 2022, 06:00, modelled`. */
export const sceneTimeWords = (time: SceneTime, locale: string): string =>
  words.replay.at(dayIn(time), stepText(time.at, stepOf(time.span), locale));
