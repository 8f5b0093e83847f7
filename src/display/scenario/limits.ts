import { DAY, HOUR } from "../../kit/time.ts";
import { stretchesOf } from "../../model/scenario/run/envelope.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import type { ScenarioTime } from "../../state/asked.ts";
import { clampTo } from "../../state/step.ts";
import { fixed } from "../format/numbers.ts";
import type { SceneTime } from "./types.ts";

/** The limits of scenario time: `whole` with the measured days before its start, and `near`, in which most happens. */
export function limitsOf({
  world,
  horizon,
  retargets,
  firstShock,
  scenario,
}: Outcome): Omit<SceneTime, "at" | "span" | "speed"> {
  const start = world.at;
  const to = start + Math.floor(horizon / 3600) * HOUR;
  const whole = { from: start - Math.max(7 * DAY, Math.round((to - start) / 8 / DAY) * DAY), to };
  const felt = retargets.filter(({ second }) => Number.isFinite(second) && second > firstShock);
  const returned = scenario.shocks
    .filter(({ move }) => move === null)
    .flatMap(stretchesOf)
    .map((stretch) => stretch.to);
  const last = Math.max(start, ...returned, ...felt.slice(0, 2).map(({ second }) => start + second * 1000));
  const near = { from: start - 4 * DAY, to: Math.ceil((last + 2 * DAY) / HOUR) * HOUR };
  return { whole, start, near: near.to - near.from > 0.7 * (whole.to - whole.from) ? whole : near };
}

/** Scenario time within its limits: a link may ask for a moment or a span outside them. */
export function sceneTimeOf(outcome: Outcome, { at, span, speed }: ScenarioTime): SceneTime {
  const limits = limitsOf(outcome);
  const { whole, start } = limits;
  const cut = { from: Math.max(whole.from, span.from), to: Math.min(whole.to, span.to) };
  const shown = cut.to - cut.from >= DAY ? cut : whole;
  return { ...limits, span: shown, at: clampTo({ from: Math.max(start, shown.from), to: shown.to }, at), speed };
}

/** Days since the scenario's start: `2.5`. */
export const dayIn = ({ at, start }: Pick<SceneTime, "at" | "start">): string => fixed((at - start) / DAY, 1);
