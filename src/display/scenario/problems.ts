import type { Problem } from "../../model/scenario/problems.ts";
import { scenarioProblems as words } from "../../words/scenario-problems.ts";

/**
 * Why a scenario is refused, a sentence each: the field, its line where the visitor sees a text that has lines, and
 * what is wrong with it.
 */
export function problemWords(problems: readonly Problem[], lines: boolean): readonly string[] {
  return problems.map(({ field, line, rule, detail }) => {
    const where = [field === "" ? words.whole : field, ...(line === null || !lines ? [] : [words.line(line)])].join(
      ", ",
    );
    return `${where}: ${words.rules[rule](detail)}`;
  });
}
