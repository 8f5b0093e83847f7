import type { ScenarioProblem } from "../../model/scenario/codec/problems.ts";
import { scenarioForm } from "../../words/scenario/form.ts";
import { scenarioProblems as words } from "../../words/scenario/problems.ts";

/**
 * Why a scenario is refused, a sentence each: the field, its line where the visitor sees a text that has lines, and
 * what is wrong with it. In a form, which has no lines, a field is called as the form calls it.
 */
export function scenarioProblemWords(problems: readonly ScenarioProblem[], lines: boolean): readonly string[] {
  return problems.map(({ field, line, rule, detail }) => {
    const name = field === "" ? words.whole : lines ? field : labelOf(field);
    const where = [name, ...(line === null || !lines ? [] : [words.line(line)])].join(", ");
    // An empty field is kept as null.
    const hasNoNumber = !lines && detail === "null" && (rule === "not-a-number" || rule === "not-a-whole-number");
    // A rule that says what it found has found nothing.
    const isEmpty = words.rules[rule].length > 0 && detail.trim() === "";
    const why = hasNoNumber
      ? words.noNumber
      : isEmpty
        ? words.rules.none()
        : words.rules[rule](words.found[detail] ?? detail);
    return `${where}: ${why}`;
  });
}

const labels = new Map<string, string>([
  ["loss", scenarioForm.loss],
  ["start", scenarioForm.begins],
  ["end", scenarioForm.lasts],
  ["rampHours", scenarioForm.ramp],
  ["return.hours", scenarioForm.returnHours],
  ["return.halfLifeHours", scenarioForm.halfLife],
  ["move.part", scenarioForm.moves],
  ["move.delayHours", scenarioForm.delay],
  ["move.overHours", scenarioForm.over],
]);

/** `shocks[0].loss` → `Shock 1, Part lost, %`; the path where the form has no such field. */
function labelOf(field: string): string {
  const [, shock, rest = ""] = /^shocks\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  const label = labels.get(rest);
  return shock === undefined || label === undefined ? field : words.shock(Number(shock) + 1, label);
}
