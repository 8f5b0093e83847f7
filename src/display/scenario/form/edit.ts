import type { Moment, PlaceCode, SourceId } from "../../../facts/types.ts";
import { slug } from "../../../kit/markup/slug.ts";
import { HOUR, parseTime } from "../../../kit/time.ts";
import { readCompact } from "../../../model/scenario/codec/compact.ts";
import { fileForm, printCompact, printScenario } from "../../../model/scenario/codec/print.ts";
import { readScenario, readScenarioValue } from "../../../model/scenario/codec/read.ts";
import { isLearnt, type Seen, shockOf } from "../../../model/scenario/question/kinds.ts";
import {
  presetKinds,
  presetScenario,
  presetStart,
  presetsSeen,
  texasPart,
} from "../../../model/scenario/question/presets.ts";
import type { Return, Scenario, Shock, ShockKind } from "../../../model/scenario/question/scenario.ts";
import { en } from "../../../words/en.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { dayWords } from "../../format/dates.ts";
import { plainNumber } from "../../format/numbers.ts";
import type { Shown } from "../../frame/shown.ts";
import { boundsOf } from "../answer.ts";
import { scenarioProblemWords } from "../problems.ts";

/** A changed scenario as it is written in a link, or why the change is refused, a sentence for each problem. */
export type Edited =
  | { readonly ok: true; readonly word: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A ready question of the simulator, as the form offers it. */
export interface PresetChoice {
  readonly id: string;
  readonly name: string;
  /** The question as a link writes it. */
  readonly word: string;
  /** When it begins, and what it assumes. */
  readonly note: string;
  /**
   * Whether it starts on a fixed day of the past and uses figures published after that day, so that it needs known now.
   */
  readonly looksBack: boolean;
  /** Where an assumed figure comes from; null where none is assumed. */
  readonly source: { readonly id: SourceId; readonly words: string } | null;
}

/**
 * The ready questions that can be asked with what the visitor may know. Those without a fixed day begin at `newest`;
 * with known then, at the moment on the slider.
 */
export function presetWords(newest: Moment, seen: Seen = { at: newest, known: "now" }): readonly PresetChoice[] {
  const start = seen.known === "now" ? newest : seen.at;
  return presetsSeen(seen).map((id) => {
    const name = words.presets[id];
    const word = printCompact(presetScenario(id, name, start, seen));
    const begins = words.presetBegins(seen.known, dayWords(start, en.locale));
    const learnt = isLearnt(presetKinds[id], seen);
    const note = words.presetNotes[id](begins, plainNumber(texasPart), learnt);
    return {
      id,
      name,
      word,
      note,
      looksBack: presetStart(id) !== null,
      source: id === "texas" ? { id: "foundry-states", words: words.presetSource(plainNumber(texasPart)) } : null,
    };
  });
}

/** Checks a scenario from a form, or from a file's text, by the same rules, and writes it as in a link. */
export function accepted({ facts, axis }: Pick<Shown, "facts" | "axis">, given: Scenario | string): Edited {
  const bounds = boundsOf(facts, axis);
  const reading = typeof given === "string" ? readScenario(given, bounds) : readScenarioValue(fileForm(given), bounds);
  if (!reading.ok) return { ok: false, problems: scenarioProblemWords(reading.problems, typeof given === "string") };
  return { ok: true, word: printCompact(reading.scenario) };
}

/** A scenario's file: its name and its text; null where the word is refused. */
export function fileOf(
  { facts, axis }: Pick<Shown, "facts" | "axis">,
  word: string,
): { readonly name: string; readonly text: string } | null {
  const reading = readCompact(word, boundsOf(facts, axis));
  if (!reading.ok) return null;
  return { name: `${slug(reading.scenario.name) || "scenario"}.hashfall.json`, text: printScenario(reading.scenario) };
}

/** The scenario with one shock changed. */
export const withShock = (scenario: Scenario, index: number, changes: Partial<Shock>): Scenario => ({
  ...scenario,
  shocks: scenario.shocks.map((shock, place) => (place === index ? { ...shock, ...changes } : shock)),
});

/** The scenario without one of its shocks. */
export const withoutShock = (scenario: Scenario, index: number): Scenario => ({
  ...scenario,
  shocks: scenario.shocks.filter((_, place) => place !== index),
});

/** The scenario with one more shock, of kind `own`, on a place. */
export const withAnother = (scenario: Scenario, place: PlaceCode): Scenario => ({
  ...scenario,
  shocks: [...scenario.shocks, shockOf("own", { by: "places", places: [place] }, scenario.start)],
});

/**
 * The scenario moved in time with its shocks; `text` is UTC, `2022-01-05T11:00`. The same where the text is no time.
 */
export function movedTo(scenario: Scenario, text: string): Scenario {
  const start = parseTime(`${text}Z`);
  if (start === null) return scenario;
  const by = Math.floor(start / HOUR) * HOUR - scenario.start;
  const shocks = scenario.shocks.map((shock) => ({
    ...shock,
    start: shock.start + by,
    end: shock.end === null ? null : shock.end + by,
  }));
  return { ...scenario, start: scenario.start + by, shocks };
}

/**
 * The change of a shock that a field's new text makes; hours and per cent as numbers. Empty where there is no such
 * part.
 */
export function shockChange(shock: Shock, field: ShockField, text: string, seen?: Seen): Partial<Shock> {
  // Number("") is 0, but an empty field must be refused as no number.
  const number = text === "" ? Number.NaN : Number(text);
  const hours = Math.round(number);
  switch (field) {
    case "kind":
      return { ...shockOf(text as ShockKind, shock.target, shock.start, shock.name, seen) };
    case "loss":
      return { loss: number };
    case "begins":
      return begunAt(shock, text);
    case "lasts":
      return { end: shock.start + hours * HOUR };
    case "forGood":
      return shock.end === null
        ? { end: shock.start + 168 * HOUR, back: { how: "at-once" } }
        : { end: null, back: { how: "never" } };
    case "ramp":
      return { rampHours: hours };
    case "return":
      return { back: returnOf(text) };
    case "returnHours":
      return {
        back: shock.back.how === "linear" ? { how: "linear", hours } : { how: "exponential", halfLifeHours: hours },
      };
    case "moves":
      return {
        move:
          number === 0
            ? null
            : { ...(shock.move ?? { delayHours: 720, overHours: 2160, to: "everywhere" }), part: number },
      };
    case "delay":
      return shock.move === null ? {} : { move: { ...shock.move, delayHours: hours } };
    case "over":
      return shock.move === null ? {} : { move: { ...shock.move, overHours: hours } };
  }
}

/** The fields of a shock's form. */
export type ShockField =
  | "kind"
  | "loss"
  | "begins"
  | "lasts"
  | "forGood"
  | "ramp"
  | "return"
  | "returnHours"
  | "moves"
  | "delay"
  | "over";

function begunAt(shock: Shock, text: string): Partial<Shock> {
  const start = parseTime(`${text}Z`);
  if (start === null) return {};
  const begins = Math.floor(start / HOUR) * HOUR;
  return { start: begins, end: shock.end === null ? null : shock.end + begins - shock.start };
}

function returnOf(how: string): Return {
  if (how === "linear") return { how, hours: 24 };
  return how === "exponential" ? { how, halfLifeHours: 24 } : { how: "at-once" };
}

/**
 * The name written in a scenario's text, for its button; the default name where there is none or it is longer than the
 * 80 characters allowed. It does not check the text: `accepted` does when the button is pressed.
 */
export function nameIn(text: string): string {
  const written = /"name": ("(?:[^"\\]|\\u[\da-f]{4}|\\[^u]){0,80}")/i.exec(text)?.[1] ?? '""';
  const name = textIn(written);
  return name === "" ? words.own : name;
}

/** The text of a JSON string; empty where it cannot be parsed. */
function textIn(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return "";
  }
}
