import { expect, it } from "vitest";
import { filesIn } from "../../support/source-files.ts";

/** Ways around `src/display/format/`: a sign, a language or a printer that a file makes itself. */
const handMade: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a minus sign before a value", /−\$\{/],
  ["a minus sign as a text", /["'`][−]["'`]/],
  ["a plus sign before a value", /[`>]\+\$\{|"\+"\s*:\s*""/],
  ["a language by its tag", /["']en(?:-[A-Z]{2})?["']/],
  ["the language of the machine", /\.localeCompare\(|\.toLocale(?!(?:Lower|Upper)Case)\w*\(/],
  ["a printer of its own", /\bnew Intl\./],
  ["numbers of a finished text", /parseFloat\(\w*\.?(?:x|y|width|needle|text)\)/],
];

/** Where one of them is right. */
const right: Readonly<Record<string, string>> = {
  "src/boot.js": "makes the browser load its tables before the page's code has come",
  "src/words/en.ts": "says which language it is",
  "src/words/page.ts": "says which language it is",
  "src/model/stories/class-answers.ts": "reads a minus sign that a teacher typed",
};

const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");

const madeIn = (source: string): readonly string[] =>
  handMade.filter(([, pattern]) => pattern.test(codeOf(source))).map(([what]) => what);

it("numbers, signs and names are printed and compared by src/display/format/ alone, but for four files", () => {
  const files = filesIn("src").filter(([path]) => !path.startsWith("src/display/format/") && !path.endsWith(".css"));
  const found = files.flatMap(([path, source]) =>
    madeIn(source).length > 0 && !(path in right) ? [path, ...madeIn(source)] : [],
  );
  expect(found).toEqual([]);
  expect(
    Object.keys(right).filter((path) => madeIn(files.find(([one]) => one === path)?.[1] ?? "").length === 0),
  ).toEqual([]);
});

it.each([
  [`\`−\${percent} %\``, "a minus sign before a value"],
  ['text.replace("-", "−")', "a minus sign as a text"],
  [`\`+\${percent} %\``, "a plus sign before a value"],
  [`\`\${lost > 0 ? "+" : ""}\${coins}\``, "a plus sign before a value"],
  ['dayWords(at, "en-GB")', "a language by its tag"],
  ["a.name.localeCompare(b.name)", "the language of the machine"],
  ["rounded.toLocaleString(locale)", "the language of the machine"],
  ["new Intl.NumberFormat(locale)", "a printer of its own"],
  ["Number.parseFloat(outlook.x)", "numbers of a finished text"],
])("%s is %s", (source, what) => expect(madeIn(source)).toEqual([what]));
