import type { BaseIssue } from "valibot";

/** What valibot expected where a value is of another type, and the code of that fault. */
const types: Readonly<Record<string, string>> = {
  Array: "no list",
  Object: "no object",
  string: "no text",
  number: "no number",
  boolean: "no yes or no",
  "(number | string)": "no number or text",
  never: "unknown key",
};

/**
 * What is wrong with the form of a value of a story: the code by which `src/words/stories/faults.ts` has its sentence,
 * and the values that it may have where it has none of them.
 */
export function formFault(issue: BaseIssue<unknown>): { readonly code: string; readonly detail: string } {
  if (issue.kind !== "schema") return { code: issue.message, detail: "" };
  const expected = issue.expected ?? "";
  if (expected !== "never" && issue.received === "undefined") return { code: "missing value", detail: "" };
  const code = types[expected];
  return code === undefined
    ? { code: "none of", detail: expected.replace(/^\(|\)$/g, "").replaceAll(" | ", ", ") }
    : { code, detail: "" };
}
