import { HOUR } from "../../../kit/time.ts";
import type { Move, Return, Scenario, Shock, Target } from "../question/scenario.ts";
import { kindLetters } from "./kind-letters.ts";

/** The last moment that a Date can hold, in September of the year 275760. */
const lastMoment = 8.64e15;

/** A moment as a file writes it; empty for one that a Date cannot hold, which `readScenarioValue` then refuses. */
const hour = (at: number): string => (Math.abs(at) <= lastMoment ? `${new Date(at).toISOString().slice(0, 16)}Z` : "");

/** A scenario in its file's form, with times as text: what `readScenarioValue` reads back as the same. */
export const fileForm = (scenario: Scenario) => ({
  ...scenario,
  start: hour(scenario.start),
  shocks: scenario.shocks.map(printedShock),
});

/** A scenario as the text of its file. */
export const printScenario = (scenario: Scenario): string => `${JSON.stringify(fileForm(scenario), null, 2)}\n`;

function printedShock({ name, kind, target, loss, start, end, rampHours, back, move }: Shock) {
  return {
    name,
    kind,
    target,
    loss,
    start: hour(start),
    end: end === null ? null : hour(end),
    rampHours,
    return: back,
    move,
  };
}

/**
 * A scenario as one word of a link: `1~name~start~fees~seed~shock~shock`, where `!` separates the fields of a shock and
 * times are hours from the start. It uses only letters, digits and `-_.~!,:$`, which need no escaping in a link.
 */
export function printCompact(scenario: Scenario): string {
  const head = [1, escaped(scenario.name), hour(scenario.start).slice(0, 13), scenario.fees, scenario.seed];
  return [...head, ...scenario.shocks.map((shock) => compactShock(shock, scenario.start))].join("~");
}

function compactShock(shock: Shock, start: number): string {
  const from = (shock.start - start) / HOUR;
  const lasts = shock.end === null ? "" : (shock.end - shock.start) / HOUR;
  return [
    kindLetters[shock.kind],
    compactTarget(shock.target),
    shock.loss,
    from,
    lasts,
    shock.rampHours,
    compactReturn(shock.back),
    shock.move === null ? "" : compactMove(shock.move),
    escaped(shock.name),
  ].join("!");
}

function compactTarget(target: Target): string {
  switch (target.by) {
    case "everyone":
      return "all";
    case "risk":
      return `r${target.from}`;
    case "riskiest":
      return `n${target.count}`;
    case "places":
      return target.places.join(",");
  }
}

function compactReturn(back: Return): string {
  if (back.how === "linear") return `l${back.hours}`;
  if (back.how === "exponential") return `e${back.halfLifeHours}`;
  return back.how === "at-once" ? "a" : "n";
}

function compactMove({ part, delayHours, overHours, to }: Move): string {
  const goals = to === "everywhere" ? [] : to.map(({ place, weight }) => `${place}:${weight}`);
  return [part, delayHours, overHours, ...goals].join(",");
}

/** Keeps letters, digits and `-`; writes a space as `_` and any other sign as its code point between two `$`. */
const escaped = (name: string): string =>
  [...name]
    .map((sign) => (/[A-Za-z0-9-]/.test(sign) ? sign : sign === " " ? "_" : `$${sign.codePointAt(0)}$`))
    .join("");
