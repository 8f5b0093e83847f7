import type { Moment, PlaceCode } from "../../../facts/types.ts";
import { jsonLinesOf } from "../../../kit/json/json-lines.ts";
import { HOUR } from "../../../kit/time.ts";
import {
  limits,
  type Move,
  type Return,
  type Scenario,
  type Shock,
  shockKinds,
  type Target,
} from "../question/scenario.ts";
import * as check from "./checks.ts";
import { notJson, type ScenarioProblem, tooDeep } from "./problems.ts";

/** A place named otherwise than by its code, or the reason why the name cannot be used. */
export type NamedPlace =
  | { readonly code: PlaceCode }
  | {
      readonly code: null;
      readonly rule: "unknown-place" | "ambiguous-place" | "no-share";
      readonly detail: string;
    };

/** The places and the range of time that a scenario may use. */
export interface Bounds {
  place(code: PlaceCode): boolean;
  /**
   * Reads a text that is not a code of these places: a code of another kind, small letters, a name. Without this
   * function only codes are read.
   */
  named?(written: string): NamedPlace;
  readonly from: Moment;
  readonly to: Moment;
}

/** A scenario, or the problems of its fields. */
export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** Converts a scenario of one version to the next; the step from version n is at index n − 1. */
export type ScenarioMigration = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

const migrations: readonly ScenarioMigration[] = [];
const mostProblems = 20;

/** A scenario from a JSON text of a file or the storage; a refusal names fields with their lines. Never throws. */
export function readScenario(
  text: string,
  bounds: Bounds,
  steps: readonly ScenarioMigration[] = migrations,
): ScenarioReading {
  // UTF-8 has at least one byte for each UTF-16 unit, so that a far too long text is refused without encoding it.
  if (text.length > limits.fileBytes || new TextEncoder().encode(text).length > limits.fileBytes) {
    return refused([{ field: "", line: null, rule: "too-large", detail: `${limits.fileBytes / 1e6}` }]);
  }
  const deep = tooDeep(text);
  if (deep !== null) return refused([deep]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused([notJson(text)]);
  }
  const reading = readScenarioValue(value, bounds, steps);
  if (reading.ok) return reading;
  const lines = jsonLinesOf(
    text,
    reading.problems.flatMap(({ field }) => [field, parentOf(field)]),
  );
  return refused(
    reading.problems.map((problem) => ({
      ...problem,
      // A missing field is on no line, so its parent's line is named.
      line: lines.get(problem.field) ?? lines.get(parentOf(problem.field)) ?? null,
    })),
  );
}

/** A scenario from a value in the file's form; a refusal names fields and no lines. Never throws. */
export function readScenarioValue(
  value: unknown,
  bounds: Bounds,
  steps: readonly ScenarioMigration[] = migrations,
): ScenarioReading {
  const found: ScenarioProblem[] = [];
  const notes: check.Notes = {
    wrong(field, rule, detail = "") {
      // A file with a hundred thousand unknown fields needs no hundred thousand messages.
      if (found.length < mostProblems) found.push({ field, line: null, rule, detail });
    },
  };
  const scenario = scenarioOf(notes, migrated(notes, value, steps), bounds);
  return scenario !== null && found.length === 0 ? { ok: true, scenario } : refused(found);
}

const refused = (problems: readonly ScenarioProblem[]): ScenarioReading => ({ ok: false, problems });

const parentOf = (field: string): string => field.replace(/(\.|^)[^.]*$/, "");

function migrated(notes: check.Notes, value: unknown, steps: readonly ScenarioMigration[]): unknown {
  if (typeof value !== "object" || value === null || !("version" in value)) return value;
  const { version } = value;
  const newest = steps.length + 1;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1 || version > newest) {
    notes.wrong("version", "other-version", `${newest}`);
    return value;
  }
  return steps.slice(version - 1).reduce((older, step) => step(older), value as Readonly<Record<string, unknown>>);
}

function scenarioOf(notes: check.Notes, value: unknown, bounds: Bounds): Scenario | null {
  const fields = check.objectOf(notes, "", value, ["version", "name", "start", "fees?", "seed?", "shocks"]);
  if (fields === null) return null;
  const start = check.hourOf(notes, "start", fields["start"], bounds.from, bounds.to);
  const shocks = check.listOf(notes, "shocks", fields["shocks"], limits.shocks);
  return {
    version: 1,
    name: check.nameOf(notes, "name", fields["name"]),
    start,
    fees: check.numberOf(notes, "fees", fields["fees"] ?? 0, 0, limits.fees),
    seed: check.wholeNumberOf(notes, "seed", fields["seed"] ?? 1, 0, limits.seed),
    shocks: shocks.flatMap(
      (shock, index) => readShock(notes, `shocks[${index}]`, shock, { ...bounds, from: start }) ?? [],
    ),
  };
}

function readShock(notes: check.Notes, field: string, value: unknown, bounds: Bounds): Shock | null {
  const names = ["name?", "kind", "target", "loss", "start", "end", "rampHours", "return", "move?"];
  const fields = check.objectOf(notes, field, value, names);
  if (fields === null) return null;
  const at = (name: string) => check.under(field, name);
  const latest = bounds.from + limits.hours * HOUR;
  const start = check.hourOf(notes, at("start"), fields["start"], Number.NEGATIVE_INFINITY, latest);
  if (start < bounds.from) notes.wrong(at("start"), "start-before-scenario");
  const endless = fields["end"] === null;
  const end = endless ? null : check.hourOf(notes, at("end"), fields["end"], Number.NEGATIVE_INFINITY, latest);
  if (end !== null && end < start) notes.wrong(at("end"), "end-before-start");
  const back = returnOf(notes, at("return"), fields["return"]);
  if (back !== null && endless !== (back.how === "never")) notes.wrong(at("end"), "end-and-never");
  const target = targetOf(notes, at("target"), fields["target"], bounds);
  const move =
    fields["move"] === undefined || fields["move"] === null ? null : moveOf(notes, at("move"), fields["move"], bounds);
  if (target === null || back === null) return null;
  if (move !== null) checkDestinations(notes, at("move.to"), target, move);
  return {
    name: check.nameOf(notes, at("name"), fields["name"]),
    kind: check.oneOf(notes, at("kind"), fields["kind"], shockKinds),
    target,
    loss: check.numberOf(notes, at("loss"), fields["loss"], 0, 100),
    start,
    end,
    rampHours: check.hoursOf(notes, at("rampHours"), fields["rampHours"]),
    back,
    move,
  };
}

function targetOf(notes: check.Notes, field: string, value: unknown, bounds: Bounds): Target | null {
  const fields = check.objectOf(notes, field, value, ["by", "places?", "from?", "count?"]);
  if (fields === null) return null;
  const by = check.oneOf(notes, check.under(field, "by"), fields["by"], ["places", "risk", "riskiest", "everyone"]);
  switch (by) {
    case "everyone":
      return { by };
    case "risk":
      return { by, from: check.numberOf(notes, check.under(field, "from"), fields["from"] ?? null, 0, 100) };
    case "riskiest":
      return { by, count: check.wholeNumberOf(notes, check.under(field, "count"), fields["count"] ?? null, 1, 50) };
    case "places":
      return { by, places: placesOf(notes, check.under(field, "places"), fields["places"], bounds) };
  }
}

function placesOf(notes: check.Notes, field: string, value: unknown, bounds: Bounds): readonly PlaceCode[] {
  const places = check.listOf(notes, field, value ?? null, limits.places);
  const seen = new Set<PlaceCode>();
  places.forEach((place, index) => {
    const code = placeOf(notes, `${field}[${index}]`, place, bounds);
    if (code !== null && seen.has(code)) notes.wrong(`${field}[${index}]`, "twice", code);
    if (code !== null) seen.add(code);
  });
  if (Array.isArray(value) && value.length === 0) notes.wrong(field, "none");
  return [...seen];
}

function placeOf(notes: check.Notes, field: string, value: unknown, bounds: Bounds): PlaceCode | null {
  if (typeof value === "string" && bounds.place(value)) return value;
  const named = typeof value === "string" && value.length <= limits.nameLength ? bounds.named?.(value) : undefined;
  if (typeof named?.code === "string") return named.code;
  if (named?.code === null) notes.wrong(field, named.rule, named.detail);
  else notes.wrong(field, "unknown-place", check.asText(value));
  return null;
}

function returnOf(notes: check.Notes, field: string, value: unknown): Return | null {
  const fields = check.objectOf(notes, field, value, ["how", "hours?", "halfLifeHours?"]);
  if (fields === null) return null;
  const how = check.oneOf(notes, check.under(field, "how"), fields["how"], [
    "at-once",
    "linear",
    "exponential",
    "never",
  ]);
  if (how === "linear")
    return { how, hours: check.hoursOf(notes, check.under(field, "hours"), fields["hours"] ?? null, 1) };
  if (how !== "exponential") return { how };
  const half = check.under(field, "halfLifeHours");
  return { how, halfLifeHours: check.hoursOf(notes, half, fields["halfLifeHours"] ?? null, 1) };
}

function moveOf(notes: check.Notes, field: string, value: unknown, bounds: Bounds): Move | null {
  const fields = check.objectOf(notes, field, value, ["part", "delayHours", "overHours", "to"]);
  if (fields === null) return null;
  return {
    part: check.numberOf(notes, check.under(field, "part"), fields["part"], 0, 100),
    delayHours: check.hoursOf(notes, check.under(field, "delayHours"), fields["delayHours"]),
    overHours: check.hoursOf(notes, check.under(field, "overHours"), fields["overHours"]),
    to: fields["to"] === "everywhere" ? "everywhere" : goalsOf(notes, check.under(field, "to"), fields["to"], bounds),
  };
}

function goalsOf(notes: check.Notes, field: string, value: unknown, bounds: Bounds): Exclude<Move["to"], "everywhere"> {
  const goals = check.listOf(notes, field, value, limits.places);
  if (Array.isArray(value) && value.length === 0) notes.wrong(field, "none");
  const seen = new Set<PlaceCode>();
  return goals.flatMap((goal, index) => {
    const at = `${field}[${index}]`;
    const fields = check.objectOf(notes, at, goal, ["place", "weight"]);
    if (fields === null) return [];
    const place = placeOf(notes, `${at}.place`, fields["place"], bounds);
    const weight = check.numberOf(notes, `${at}.weight`, fields["weight"], 0.01, 1000);
    if (place === null) return [];
    if (seen.has(place)) notes.wrong(`${at}.place`, "twice", place);
    seen.add(place);
    return [{ place, weight }];
  });
}

function checkDestinations(notes: check.Notes, field: string, target: Target, move: Move): void {
  if (move.to === "everywhere" || target.by !== "places") return;
  move.to.forEach(({ place }, index) => {
    const within = place.startsWith("CN-") && target.places.includes("CHN");
    if (within || target.places.includes(place)) notes.wrong(`${field}[${index}].place`, "shocked-itself", place);
  });
}
