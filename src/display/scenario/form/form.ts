import { HOUR } from "../../../kit/time.ts";
import { isLearnt } from "../../../model/scenario/question/kinds.ts";
import type { Scenario, Shock } from "../../../model/scenario/question/scenario.ts";
import { listed } from "../../../words/list.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";
import { countText, fixed, plainNumber } from "../../format/numbers.ts";
import type { Voice } from "../figures.ts";

/** A shock as its form shows it: the values of its controls as texts, times in UTC, lengths in hours. */
export interface ShockForm {
  readonly shock: Shock;
  readonly title: string;
  readonly reason: string;
  readonly begins: string;
  readonly lasts: string;
  readonly forGood: boolean;
  readonly ramp: string;
  /** The length or half-life of the return, h; null where machines come back at once or never. */
  readonly returnHours: string | null;
  readonly moves: string;
  readonly delay: string;
  readonly over: string;
  /** Each length in days, `5.7 days`; empty below two days. */
  readonly inDays: Readonly<Record<"lasts" | "ramp" | "delay" | "over", string>>;
}

/** A scenario as its form shows it; `start` is UTC. */
export interface ScenarioForm {
  readonly scenario: Scenario;
  readonly start: string;
  readonly shocks: readonly ShockForm[];
}

/** The form of a scenario. */
export function formOf(scenario: Scenario, voice: Voice): ScenarioForm {
  return {
    scenario,
    start: controlText(scenario.start),
    shocks: scenario.shocks.map((shock, index) => shockForm(shock, index, voice)),
  };
}

/** What a shock hits, in words. */
export function whoWords({ target }: Shock, voice: Pick<Voice, "locale" | "nameOf">): string {
  switch (target.by) {
    case "everyone":
      return words.everyone;
    case "risk":
      return words.riskOf(plainNumber(target.from));
    case "riskiest":
      return words.riskiestOf(countText(target.count));
    case "places":
      return listed(target.places.map(voice.nameOf));
  }
}

function shockForm(shock: Shock, index: number, voice: Voice): ShockForm {
  const { back, move } = shock;
  const lasts = shock.end === null ? null : (shock.end - shock.start) / HOUR;
  const length = back.how === "linear" ? back.hours : back.how === "exponential" ? back.halfLifeHours : null;
  return {
    shock,
    title: words.shock(countText(index + 1), whoWords(shock, voice)),
    reason: isLearnt(shock.kind, voice.seen) ? words.reasons[shock.kind] : words.untaught[shock.kind],
    begins: controlText(shock.start),
    lasts: lasts === null ? "" : String(lasts),
    forGood: shock.end === null,
    ramp: String(shock.rampHours),
    returnHours: length === null ? null : String(length),
    moves: String(move?.part ?? 0),
    delay: String(move?.delayHours ?? 0),
    over: String(move?.overHours ?? 0),
    inDays: {
      lasts: lasts === null ? "" : daysOf(lasts),
      ramp: daysOf(shock.rampHours),
      delay: daysOf(move?.delayHours ?? 0),
      over: daysOf(move?.overHours ?? 0),
    },
  };
}

const daysOf = (hours: number): string => (hours < 48 ? "" : words.days(fixed(hours / 24, hours % 24 === 0 ? 0 : 1)));

/** A moment as the value of a `datetime-local` control, UTC: `2022-01-05T11:00`. */
export const controlText = (at: number): string => new Date(at).toISOString().slice(0, 16);
