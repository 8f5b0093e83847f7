import { fanRuns } from "../../model/scenario/fan/fan.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { numbersFor } from "../format/numbers.ts";
import type { Chosen, Shown } from "../frame/shown.ts";
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
export function simulatorOf(shown: Pick<Shown, "facts" | "frame" | "axis"> & Pick<Chosen, "words">): Simulator {
  const { facts, frame, axis } = shown;
  const { scenario, rival } = frame.choices.asked;
  const answer = answerOf(facts, axis, scenario, frame.choices);
  const second = answerOf(facts, axis, rival, frame.choices);
  const other = second.state === "answered" ? second.outcome : null;
  return {
    voice: voiceIn(shown),
    answer,
    rival: other,
    refused: second.state === "refused" ? second.problems : [],
    request:
      answer.state === "answered" && answer.outcome.scenario.shocks.length > 0
        ? requestOf(answer.outcome, other)
        : null,
  };
}

/** The language and the names in which sentences on scenarios are written, and which figures the vintage allows. */
export const voiceIn = ({
  facts,
  frame,
  words: { locale },
}: Pick<Shown, "facts" | "frame"> & Pick<Chosen, "words">): Voice => ({
  locale,
  numbers: numbersFor(locale),
  nameOf: placeNames({ facts, frame }),
  seen: frame.choices,
});

const requestOf = ({ world, scenario, horizon }: Outcome, other: Outcome | null): FanRequest => ({
  world,
  scenario,
  rival: other === null ? null : { world: other.world, scenario: other.scenario },
  runs: fanRuns,
  horizon: Math.max(horizon, other?.horizon ?? 0),
});
