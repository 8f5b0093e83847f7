import { tooDeepAt } from "../../../kit/json/json-depth.ts";
import { jsonFault } from "../../../kit/json/json-fault.ts";
import { lineAt } from "../../../kit/json/json-lines.ts";

/** What is wrong with a field; `detail` is what a sentence about it needs: a bound, a list, what was found. */
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

/** Why a scenario is refused: the field by its path, its line in a file where there is one, and the rule. */
export interface ScenarioProblem {
  readonly field: string;
  readonly line: number | null;
  readonly rule: Rule;
  readonly detail: string;
}

/** Lists and objects in each other that a scenario's text may have: its own are five deep. */
const deepest = 20;

/** The problem of a text that nests without end, with the line on which it goes too deep; null where it does not. */
export function tooDeep(text: string): ScenarioProblem | null {
  const at = tooDeepAt(text, deepest);
  return at === null ? null : { field: "", line: lineAt(text, at), rule: "too-deep", detail: `${deepest}` };
}

/** The problem of a text that is no JSON, with the line on which it stops being one. */
export function notJson(text: string): ScenarioProblem {
  return { field: "", line: lineAt(text, jsonFault(text) ?? 0), rule: "not-json", detail: "" };
}
