import type { Moment } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { ScenarioTime } from "../asked.ts";
import type { Change } from "../choices.ts";
import { fitSpan } from "../spans.ts";
import { clampTo } from "../step.ts";

/**
 * The whole span of scenario time, with the measured days before the scenario, and the moment from which it is
 * modelled.
 */
export interface ScenarioLimits {
  readonly whole: Span;
  readonly start: Moment;
}

/** Shows scenario time instead of the facts, playing or paused. */
export const enterScenarioTime =
  (time: ScenarioTime, playing: boolean): Change =>
  ({ asked }) => ({ asked: { ...asked, time }, playing });

/** Shows the facts again, at the moment they were left at. */
export const leaveScenarioTime =
  (): Change =>
  ({ asked }) =>
    asked.time === null ? {} : { asked: { ...asked, time: null }, playing: false };

/**
 * A change of time (a step, a jump, a zoom, a speed), applied to scenario time where the page shows it, else to the
 * time of the facts. With `limits` the result is kept within them.
 */
export const inScenarioTime =
  (change: Change, limits: ScenarioLimits | null = null): Change =>
  (choices) => {
    const { asked } = choices;
    if (asked.time === null) return change(choices);
    const {
      at = asked.time.at,
      span = asked.time.span,
      speed = asked.time.speed,
      ...rest
    } = change({
      ...choices,
      ...asked.time,
    });
    return { ...rest, asked: { ...asked, time: { ...heldIn(limits, at, span), speed } } };
  };

function heldIn(limits: ScenarioLimits | null, at: Moment, span: Span): Pick<ScenarioTime, "at" | "span"> {
  if (limits === null) return { at, span };
  const fitted = fitSpan(span, limits.whole);
  return { span: fitted, at: clampTo({ from: Math.max(limits.start, fitted.from), to: fitted.to }, at) };
}
