import type { ScenarioProblem } from "../../model/scenario/codec/problems.ts";
import { scenarioForm } from "../../words/scenario/form.ts";
import { scenarioProblems as words } from "../../words/scenario/problems.ts";
import { countText } from "../format/numbers.ts";

/**
 * Why a scenario is refused, a sentence for each problem: the field and what is wrong with it. With `lines`, for a
 * text, it names the field's path and line; else, for a form, the label of the field.
 */
export function scenarioProblemWords(problems: readonly ScenarioProblem[], lines: boolean): readonly string[] {
  return problems.map(({ field, line, rule, detail }) => {
    const name = field === "" ? words.whole : lines ? field : labelOf(field);
    const where = [name, ...(line === null || !lines ? [] : [words.line(countText(line))])].join(", ");
    // A scenario keeps the number of an empty field as null.
    const hasNoNumber = !lines && detail === "null" && (rule === "not-a-number" || rule === "not-a-whole-number");
    // The sentences of some rules quote the field's text; an empty field gets a sentence that quotes nothing.
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

/** The form's label for a field: `shocks[0].loss` → `Shock 1, Part lost, %`; the path where the form has none. */
function labelOf(field: string): string {
  const [, shock, rest = ""] = /^shocks\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  const label = labels.get(rest);
  return shock === undefined || label === undefined ? field : words.shock(countText(Number(shock) + 1), label);
}
