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

/** A number that goes on the page without the locale's printer. A key and a control's value are not shown. */
const bare: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a bare number as text", /(?<!\bkey: |\bkey=\{|\bvalue=\{)(?<![\w.])String\(.*|\.map\(String\).*/g],
  ["a bare number before a unit", /\$\{[\w.?]+\}\s?(?:[kMGTPEZ]?H\/s|[kMG]Wh?\b|J\/[TG]H|BTC|¢|h\b|d\b|min\b|\s%).*/g],
  ["a bare number before a unit", /\{\w+\} (?:[kMGTPEZ]?H\/s|[kMG]Wh?|J\/[TG]H|BTC|min)$.*/gm],
];

/** Where a bare number is right, by the code that makes it. */
const bareIsRight: readonly (readonly [path: string, code: RegExp, reason: string])[] = [
  ["src/display/take/printed.ts", /Number\(month\)/, "BibTeX reads the number of a month"],
  ["src/display/take/data/dataset.ts", /row\[place\]/, "a table's cell, read for its places"],
  ["src/display/take/data/exposure.ts", /row\[0\]/, "a table's cell, read for its place"],
  ["src/display/timeline/shares/columns.ts", /\(tone\)/, "a part of a class's name"],
  ["src/display/timeline/shares/stack.ts", /\(tone\)/, "a part of a class's name"],
  ["src/display/timeline/typed.ts", /padStart/, "a date in the form in which it is typed"],
  ["src/display/timeline/retargets.ts", /\$\{(?:size|percent)/, "the printer made the text before"],
  ["src/display/claims/without.ts", /\$\{percent/, "the printer made the text before"],
  ["src/display/scenario/form/destinations.ts", /tenths/, "a control's value"],
  ["src/display/scenario/form/form.ts", /lasts|shock\.|length|move/, "a control's value"],
  ["src/display/scenario/form/edit.ts", /JSON/, "a text"],
  ["src/display/holdings/scenario.ts", /\(index\)/, "a key"],
  ["src/display/claims/precedents.ts", /\(b\)/, "a text to compare"],
  ["src/display/replays/tell.ts", /stated\.from/, "an id"],
  ["src/display/card/spark.ts", /\$\{share/, "the printer made the text before"],
  ["src/panels/rail/Grip.tsx", /\(rail\)/, "a length of the style"],
  ["src/panels/take/film/StepFields.tsx", /count/, "a control's value"],
  ["src/panels/take/film/FilmTab.tsx", /seconds|by/, "a control's value"],
  ["src/panels/take/PictureTab.tsx", /by/, "a control's value"],
  ["src/panels/holdings/import/Whole.tsx", /value/, "a control's value"],
  ["src/app/embed/fit.ts", /level/, "an attribute that the style reads"],
];

const bareIn = (path: string, source: string): readonly string[] =>
  bare.flatMap(([what, pattern]) =>
    [...codeOf(source).matchAll(pattern)]
      .filter(([code]) => !bareIsRight.some(([where, right]) => where === path && right.test(code)))
      .map(() => what),
  );

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

it("a count, a year and a figure with its unit go through a printer of src/display/format/, but for 21 files' ids, control values and forms of files", () => {
  const files = filesIn("src/display", "src/panels", "src/app").filter(
    ([path]) => !path.startsWith("src/display/format/") && !path.endsWith(".css"),
  );
  expect(files.flatMap(([path, source]) => bareIn(path, source).map((what) => `${path}: ${what}`))).toEqual([]);
  const sources = new Map(files);
  expect(bareIsRight.filter(([path, code]) => !code.test(sources.get(path) ?? ""))).toEqual([]);
});

it.each([
  ["rank: String(rank),", ["a bare number as text"]],
  ["years.map(String)", ["a bare number as text"]],
  ["key: String(index),", []],
  ["<option value={String(speed)}>", []],
  ["`$" + "{hashrate} EH/s`", ["a bare number before a unit"]],
  ["`$" + "{hours} h`", ["a bare number before a unit"]],
  ["`$" + "{value} %`", ["a bare number before a unit"]],
  ["`$" + "{numbers.share(hashrate)} EH/s`", []],
  ["{model}, {joulesPerTerahash} J/TH", ["a bare number before a unit"]],
])("%s has %j", (source, found) => expect(bareIn("src/display/one.ts", source)).toEqual(found));

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
