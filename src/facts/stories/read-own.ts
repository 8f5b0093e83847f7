import * as v from "valibot";
import { tooDeepAt } from "../../kit/json/json-depth.ts";
import { jsonFault } from "../../kit/json/json-fault.ts";
import { jsonLinesOf, lineAt } from "../../kit/json/json-lines.ts";
import { formFault } from "./form-fault.ts";
import { ownShape, type WrittenAsk, type WrittenStory } from "./shape.ts";

/** A fault of a file: its code with a detail, its field and its line. */
interface OwnFault {
  /** The path of the value: `steps[2].ask.truth`; empty for the whole file. */
  readonly field: string;
  readonly line: number;
  /** From 1; 0 where only the line is known. */
  readonly column: number;
  readonly code: string;
  readonly detail: string;
}

/** The visitor's own story, or the first faults of its file and the number of further ones. */
export interface OwnReading {
  readonly story: WrittenStory | null;
  readonly faults: readonly OwnFault[];
  readonly more: number;
}

/** Characters of the longest file that is read. */
const longestStory = 1_000_000;
const deepest = 20;
const mostFaults = 8;

type OwnFinding = Pick<OwnFault, "field" | "code" | "detail">;
/** Finds the faults that a story of valid form may still have: in its links and its sources. */
export type OwnCheck = (story: WrittenStory) => readonly OwnFinding[];

/**
 * Reads the visitor's own story from the text of its file; `check` finds further faults in a story of valid form. A
 * text with a fault gives no story.
 */
export function readOwnStory(text: string, check: OwnCheck): OwnReading {
  if (text.length > longestStory) return refused([whole("large", String(longestStory))]);
  const deep = tooDeepAt(text, deepest);
  if (deep !== null) return refused([{ ...whole("deep", String(deepest)), line: lineAt(text, deep) }]);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    const at = jsonFault(text) ?? text.length;
    const column = at - text.lastIndexOf("\n", at - 1);
    return refused([{ ...whole("json", ""), line: lineAt(text, at), column }]);
  }
  const version = versionFault(raw);
  if (version !== null) return located(text, [version]);
  const result = v.safeParse(ownShape, raw);
  const found = result.success ? [...askFaultsIn(result.output), ...check(result.output)] : result.issues.map(faultOf);
  return found.length === 0 && result.success ? { story: result.output, faults: [], more: 0 } : located(text, found);
}

/** The faults of a text with their lines, as a reading that is refused. */
function located(text: string, found: readonly OwnFinding[]): OwnReading {
  const lines = jsonLinesOf(
    text,
    found.flatMap(({ field }) => [field, ...around(field)]),
  );
  const faults = found.map((one) => ({
    ...one,
    line: [one.field, ...around(one.field)].map((field) => lines.get(field)).find((line) => line !== undefined) ?? 1,
    column: 0,
  }));
  return refused(faults);
}

const refused = (faults: readonly OwnFault[]): OwnReading => ({
  story: null,
  faults: faults.slice(0, mostFaults),
  more: Math.max(0, faults.length - mostFaults),
});

const whole = (code: string, detail: string): OwnFault => ({ field: "", line: 1, column: 0, code, detail });

/** The paths around a field, the nearest first. */
const around = (field: string): readonly string[] =>
  [...field.matchAll(/[.[]/g)].map(({ index }) => field.slice(0, index)).reverse();

/** A file of another kind or of another version, or one whose version is no number. */
function versionFault(raw: unknown): OwnFinding | null {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return { field: "", code: "no story", detail: "" };
  const { version } = raw as { readonly version?: unknown };
  if (version === 1) return null;
  if (version === undefined) return { field: "", code: "missing", detail: "version" };
  if (typeof version !== "number") return { field: "version", code: "no number", detail: "" };
  return { field: "version", code: "version", detail: String(version).slice(0, 20) };
}

function faultOf(issue: v.BaseIssue<unknown>): OwnFinding {
  const field = (issue.path ?? []).reduce(
    (path, { key }) => (typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${key}`),
    "",
  );
  return { field, ...formFault(issue) };
}

/**
 * The faults of questions that only the visitor's own file can have: it must state the truth itself, because no build
 * fills its references.
 */
function askFaultsIn({ steps }: WrittenStory): readonly OwnFinding[] {
  return steps.flatMap(({ ask }, index) =>
    ask === undefined
      ? []
      : askFaultsOf(ask).map(([key, code]) => ({ field: `steps[${index}].ask.${key}`, code, detail: "" })),
  );
}

function askFaultsOf(ask: WrittenAsk): readonly (readonly [key: string, code: string])[] {
  if (ask.kind === "number") {
    const { truth, scale } = ask;
    if (typeof truth !== "number") return [["truth", "own truth"]];
    return truth < scale.from || truth > scale.to ? [["truth", "off scale"]] : [];
  }
  if (ask.kind === "choice") {
    if (ask.truth !== undefined) return [["truth", "own right"]];
    return ask.answers.filter(({ right }) => right === true).length === 1 ? [] : [["answers", "one right"]];
  }
  return [];
}
