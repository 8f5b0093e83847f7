import { expect, it } from "vitest";
import { filesIn } from "../support/source-files.ts";

const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");

/** A function of a source: its parameters that are numbers, and its code up to where it ends. */
function functionsOf(source: string): readonly (readonly [numbers: readonly string[], code: string])[] {
  return [...source.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)(?:: [^=\n{]+)? (?:=>|\{)/g)].flatMap((found) => {
    // A printer among the parameters takes a number itself.
    const own = (found[1] ?? "").replace(/\([^()]*\)/g, "()");
    const numbers = [...own.matchAll(/(\w+)\??: [^,]*\bnumber\b/g)].map(([, name = ""]) => name);
    return numbers.length === 0
      ? []
      : [[numbers, source.slice(found.index, endOf(source, found.index, found[0].endsWith("{")))] as const];
  });
}

/**
 * Where a function that begins at a place ends: a block at its last bracket, an expression at the comma or the semicolon
 * after it, or where what holds it ends.
 */
function endOf(source: string, from: number, isBlock: boolean): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (isBlock && depth === 0 && sign === "}") return at;
    if (depth < 0 || (depth === 0 && (sign === ";" || (sign === "," && source[at + 1] === "\n")))) return at;
  }
  return source.length;
}

/** What a text of a function prints without a printer: one of its numbers, or what it reckons itself. */
const bareIn = (source: string): readonly string[] =>
  functionsOf(codeOf(source)).flatMap(([numbers, code]) => {
    const name = `(?:${numbers.join("|")})`;
    const bare = new RegExp(
      `\\$\\{(?:[^{}\`]*[?:] )?${name}(?: [-+*/%] [^{}]*)?\\}|\\$\\{Math\\.[^{}]*\\}|\\bString\\(${name}|strong: ${name}\\b`,
      "g",
    );
    return [...code.matchAll(bare)].map(([found]) => found);
  });

it("a word that contains a number takes it printed, or a printer: no text of src/words/ has 1008 where 1,008 is meant", () => {
  const files = filesIn("src/words");
  expect(files.flatMap(([path, source]) => bareIn(source).map((bare) => `${path}: ${bare}`))).toEqual([]);
  // Of a catalogue with an interface, the types are there: only a printer takes a number, its `value`.
  const members = files.flatMap(([, source]) => [
    ...codeOf(source).matchAll(/readonly \w+: \((?!value\b)[^()]*\bnumber\b.*/g),
  ]);
  expect(members.map(([member]) => member)).toEqual([]);
});

it.each([
  ["blocks: (count: number) => `$" + "{count} blocks`,", ["${" + "count}"]],
  ['rows: (count: number) => (count === 1 ? "1 row" : `$' + "{count} rows`),", ["${" + "count}"]],
  ["found: (count: number) => `$" + '{count === 2 ? "two" : count} places`,', ["${" + 'count === 2 ? "two" : count}']],
  ["function wait(hours: number): string {\n  return `$" + "{hours / 24} days`;\n}", ["${" + "hours / 24}"]],
  ["wait: (hours: number) => `$" + "{Math.round(hours / 24)} days`,", ["${" + "Math.round(hours / 24)}"]],
  ["mean: (count: number) => [{ strong: count }],", ["strong: count"]],
  ["blocks: (count: string) => `$" + "{count} blocks`,", []],
  ["wait: (days: number, print: (value: number) => string) => `$" + "{print(days)} days`,", []],
  ["one: (a: string, count: number) => a,\n  other: (count: string) => `$" + "{count} rows`,", []],
])("%s has %j", (source, bare) => expect(bareIn(source)).toEqual(bare));
