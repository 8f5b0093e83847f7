import { describe, expect, it } from "vitest";
import { plainIn } from "../site/support/language/english.ts";
import { filesIn } from "../support/source-files.ts";

/** Texts of the code that no visitor reads, though they look like words. */
const exceptions: readonly RegExp[] = [
  // Keys of the keyboard, what a browser calls what is dragged, and the name of a part of the program.
  /^(?:Escape|Enter|Home|End|Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)?|Files|Results)$/,
  // What a browser is told: relations of links, questions about the screen, forms of selectors and of paths.
  /^noreferrer noopener$|^\((?:max-width|orientation|pointer|prefers-reduced-motion): [\w.]+\)(?:, \(max-[ \w:.()-]+)*$|^[#.][\w-]+ [.\w-]+|, \.|^input, |^input:|^(?:(?:text|path|rect|line|span|small|p|li)(?:, |$))+$|^translate\(|^M\$|^L\$/,
  // What the model calls its findings, positions and methods.
  /^(?:cannot be told|not compatible|another quantity|no blocks|no date|daily counts|pool sample)$/,
  // Names of indices, of units and of a country's code; the heading by which the reader of a typed row knows the price.
  /^(?:V-Dem|USA|US [$¢]\/[kM]Wh|price \(US ¢\/kWh\))$/,
  // Errors that are thrown at whoever changes the code: the model is asked what it cannot answer, a file of `geo/` or a
  // page is built wrongly, a worker is asked in the wrong order.
  /^not a (?:date: |list of places$|PNG$)|^a panel stands outside its page$|^(?:index\.html has no|no panel for) # $/,
  /^(?:no film has begun|the film has no end|hashrate: no estimate|a path has at least one epoch)$|^a globe (?:is not|has no) flat/,
  /^(?:the globe’s projector|a rate needs a start|a hashrate is a number|step {3}does not begin|block {3}lies in no|difficulty {3}has no|compact target) ?/,
  /^(?: {2}cannot be judged|no year can be held out of the regression|the regression on {3}shutdowns has no maximum)/,
  /^ {2}is (?:not the service worker|no worker) of this page$|^no canvas to draw the map's images on$|^WebGL: /,
  // The log of a fault of a file; the page makes its sentence from the fault's kind.
  /^not (?:JSON|in this file)$/,
  // Names that others have given: of errors and features of browsers, headers, GeoJSON, letters.
  /^(?:Abort|Timeout)Error$|^(?:VideoEncoder|Content-Type|Sphere)$|^(?:Multi)?(?:Point|LineString|Polygon)$|^Feature(?:Collection)?$/,
  /^'?(?:Source Serif 4|Inter) Variable\b|^xMidYMid meet$|^<\?xml |^<iframe src=/,
  // Codes for which src/words/ has the sentence, and messages between programs.
  /^(?:an object|(?:value|key) or end|take over|state operated|pool sample, first release)$/,
  // The publisher's own name, as its rows have it.
  /^Cambridge CBECI$/,
  // Names of classes, and selectors.
  /^(?:arc|circle|label)(?: (?:arc-casing|casing|country|province|label-ground| ))$|^a, label, |^a\[href\], |^\(hover: none\)$/,
  // What a program reads: names of elements and of files, ids, units of styles, codes of faults, questions about the screen.
  /^h2, h3, h4, caption, figcaption$|^(?:ask|story:|file:|hashfall\.|px) *$|^ px$|^no (?:link|place)$|^\(min-width: [\w.]+\) and \(min-height/,
  // What stands in files: keywords of a PNG's texts, the name of this program, elements of an SVG, and JSON.
  /^(?:Source|Software|Hashfall)$|^<svg xmlns="|^\$\{JSON\.stringify\(/,
];
/** What reads names of columns, units and places in a visitor's file: words in ten languages, of which none is shown. */
const readers = /^src\/model\/(?:holdings\/|places\/plain\.ts)/;
const isLikeWords = (text: string) =>
  /\p{L}{2,}[.,;:!?’…)]*\s+[“(–·]?(?:\p{L}\s+)?\p{L}{2,}/u.test(text) ||
  /^[A-Z][a-z]+/.test(text) ||
  /^\s+\p{Ll}{2,}\s*$|^\p{Ll}{2,}[,.:]?\s+$/u.test(text);

/** Literals of a source, and what stands between its elements, without comments, imports and names of classes. */
function textsOf(source: string): readonly string[] {
  const literal =
    /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*|(?:\bfrom |\bimport\(?|class=|\bkey=|\bid=)\s*\{?(?:"[^"\n]*"|`[^`]*`)|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|(?<=[\w"}/])>([^<>{}=;()]*)<(?=\/|[a-z{])/g;
  return [...source.matchAll(literal)]
    .map(([, quoted, template, between]) => quoted ?? template ?? between?.trim() ?? "")
    .map((text) => text.replace(/\$\{[^{}]*\}/g, " "));
}

/** Signs of SI and of this field, which every language keeps; `T` is the difficulty in 10¹². */
const signs: ReadonlySet<string> = new Set("T W H/s EH/s MW J/TH BTC UTC".split(" "));

/** Units of a few letters that follow a value in a template or in the text between elements. */
function unitsIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, "");
  const after = /`(?:[^`\\]|\\.)*`|\{[\w.]+(?:\([^(){}]*\))?\} (\p{L}{1,3})(?=[\s.,;:)<]|$)/gu;
  return [...code.matchAll(after)]
    .flatMap(([text, between]) =>
      between === undefined
        ? [...text.matchAll(/\$\{[^{}]*\}\s(\p{L}[\p{L}/]{0,3})(?![\p{L}\d/,]|\s?[\d$])/gu)].map(([, unit]) => unit)
        : [between],
    )
    .flatMap((unit) => (unit === undefined || signs.has(unit) ? [] : [unit]));
}

/** The texts of a style sheet's `content` that have a word. */
const writtenBy = (sheet: string): readonly string[] =>
  [...sheet.matchAll(/\bcontent:([^;}]*)/g)].flatMap(([, value = ""]) =>
    [...value.matchAll(/"([^"]*)"/g)].flatMap(([, text = ""]) => (/\p{L}{2}/u.test(text) ? [text] : [])),
  );

const englishIn = (source: string): readonly string[] =>
  textsOf(source).filter((text) => isLikeWords(text) && !exceptions.some((one) => one.test(text)));

describe("the words of the page", () => {
  it("stand in src/words/: no other folder that draws, computes or fetches has any", () => {
    const folders = ["display", "panels", "kit", "app", "workers", "map", "model"].map((name) => `src/${name}`);
    const sources = filesIn(...folders).filter(([path]) => /\.tsx?$/.test(path) && !readers.test(path));
    expect(sources.flatMap(([path, source]) => englishIn(source).map((text) => `${path}: ${text}`))).toEqual([]);
  });

  it("have the units too: no letter such as h or d follows a value elsewhere, unless every language keeps the sign", () => {
    const folders = ["display", "panels", "app"].map((name) => `src/${name}`);
    const sources = filesIn(...folders).filter(([path]) => /\.tsx?$/.test(path));
    expect(sources.flatMap(([path, source]) => unitsIn(source).map((unit) => `${path}: ${unit}`))).toEqual([]);
  });

  it.each([
    ["`$" + "{hours} h`", ["h"]],
    ["`$" + "{Math.round(hours / 24)} d`", ["d"]],
    ["<b>{days} d</b>", ["d"]],
    ["`$" + "{hashrate} EH/s`", []],
    ["`M$" + "{x} $" + "{y}`", []],
  ])("%s has the units %j", (source, units) => expect(unitsIn(source)).toEqual(units));

  it("are missed on a built page where a letter that is no sign of SI follows a number outside a word's brackets", () => {
    expect(["[Windowin] 6 y", "[aftererer] 7 q, 8 h · 125,9 T", "[inin] 6 EH/s · N"].map(plainIn)).toEqual([
      ["y"],
      ["q"],
      [],
    ]);
  });

  it("are not the messages of errors, which are English: only a browser's own reason is printed", () => {
    const printing = filesIn("src").filter(
      ([path, source]) =>
        !path.startsWith("src/words/") && /\b(?:error|fault|reason)(?: as Error\))?\.message\b/.test(source),
    );
    expect(printing.map(([path]) => path)).toEqual([
      // The log of a fault, and its details for developers.
      "src/facts/load-blocks.ts",
      "src/facts/load.ts",
      // Reasons of the browser or of an encoder.
      "src/kit/film/fault.ts",
      "src/kit/kept/kept.ts",
    ]);
  });

  it("are not in style sheets: what `content` puts before or after an element is a sign, or an attribute of it", () => {
    const sheets = filesIn("src").filter(([path]) => path.endsWith(".css"));
    expect(sheets.flatMap(([path, source]) => writtenBy(source).map((text) => `${path}: ${text}`))).toEqual([]);
    expect(writtenBy('p::after { content: "Sources: " attr(data-sources); }')).toEqual(["Sources: "]);
  });

  it("name the language's locale once, in src/words/en.ts", () => {
    const folders = ["src/display", "src/panels", "src/map", "src/app", "src/model", "src/state", "src/words"];
    const named = filesIn(...folders).filter(([, source]) => source.includes('"en-GB"'));
    expect(named.map(([path]) => path)).toEqual(["src/words/en.ts"]);
  });

  it.each([
    ["const text = `held for $" + "{days} days`;", ["held for   days"]],
    ['join(" and ")', [" and "]],
    ['new Error("not a script")', ["not a script"]],
    ["<p>Nothing here</p>", ["Nothing here"]],
    ['<p class="wide note">{words.nothing}</p> // A comment with words', []],
    ['import { en } from "../../words/en.ts";', []],
  ])("%s has %j", (source, found) => expect(englishIn(source)).toEqual(found));
});
