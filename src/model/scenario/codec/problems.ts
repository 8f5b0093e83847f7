import { tooDeepAt } from "../../../kit/json/json-depth.ts";
import { jsonFault } from "../../../kit/json/json-fault.ts";
import { lineAt } from "../../../kit/json/json-lines.ts";

/**
 * The rule that a field breaks. `detail` of the problem holds what its sentence needs: a bound, a list, the value
 * found.
 */
export type Rule =
  | "not-json"
  | "too-large"
  | "too-deep"
  | "missing"
  | "unknown-field"
  | "not-a-number"
  | "not-a-whole-number"
  | "not-a-text"
  | "not-a-list"
  | "not-an-object"
  | "too-small"
  | "too-big"
  | "too-long"
  | "too-many"
  | "none"
  | "markup"
  | "not-an-hour"
  | "outside-time"
  | "not-one-of"
  | "unknown-place"
  | "ambiguous-place"
  | "no-share"
  | "twice"
  | "end-before-start"
  | "start-before-scenario"
  | "end-and-never"
  | "shocked-itself"
  | "other-version";

/** One reason why a scenario is refused: the path of the field, its line in the file or null, and the rule. */
export interface ScenarioProblem {
  readonly field: string;
  readonly line: number | null;
  readonly rule: Rule;
  readonly detail: string;
}

/** Deepest nesting of lists and objects that is read; a scenario has five levels. */
const deepest = 20;

/** The problem of a text that nests too deeply, with the line where it does; null for any other text. */
export function tooDeep(text: string): ScenarioProblem | null {
  const at = tooDeepAt(text, deepest);
  return at === null ? null : { field: "", line: lineAt(text, at), rule: "too-deep", detail: `${deepest}` };
}

/** The problem of a text that is not JSON, with the line of the fault. */
export function notJson(text: string): ScenarioProblem {
  return { field: "", line: lineAt(text, jsonFault(text) ?? 0), rule: "not-json", detail: "" };
}
