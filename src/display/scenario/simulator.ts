import type { Facts } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { fanRuns } from "../../model/scenario/fan/fan.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { numbersFor } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import { type Answer, answerOf } from "./answer.ts";
import type { Voice } from "./figures.ts";
import { placeNames } from "./places.ts";
import type { FanRequest } from "./types.ts";

/** The answers that the What if tab shows. */
export interface Simulator {
  readonly voice: Voice;
  readonly answer: Answer;
  readonly rival: Outcome | null;
  /** Why the second scenario is refused, a sentence each; empty where it is not. */
  readonly refused: readonly string[];
  /** The request to the worker for a fan; null without an outcome or without shocks. */
  readonly request: FanRequest | null;
}

/** The simulator for the choices of a frame. */
export function simulatorOf(facts: Facts, axis: Span, frame: Frame, locale: string): Simulator {
  const { scenario, rival } = frame.choices.asked;
  const answer = answerOf(facts, axis, scenario, frame.choices);
  const second = answerOf(facts, axis, rival, frame.choices);
  const other = second.state === "answered" ? second.outcome : null;
  return {
    voice: { locale, numbers: numbersFor(locale), nameOf: placeNames(facts, frame.nameOf), seen: frame.choices },
    answer,
    rival: other,
    refused: second.state === "refused" ? second.problems : [],
    request:
      answer.state === "answered" && answer.outcome.scenario.shocks.length > 0
        ? requestOf(answer.outcome, other)
        : null,
  };
}

const requestOf = ({ world, scenario, horizon }: Outcome, other: Outcome | null): FanRequest => ({
  world,
  scenario,
  rival: other === null ? null : { world: other.world, scenario: other.scenario },
  runs: fanRuns,
  horizon: Math.max(horizon, other?.horizon ?? 0),
});
