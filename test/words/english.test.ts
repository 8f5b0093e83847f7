import { describe, expect, it } from "vitest";
import { filesIn } from "../support/source-files.ts";

/** Texts of the code that no visitor reads, though they look like words. */
const exceptions: readonly RegExp[] = [
  // Keys of the keyboard, what a browser calls what is dragged, and the name of a part of the program.
  /^(?:Escape|Enter|Home|End|Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Files|Results)$/,
  // What a browser is told: relations of links, questions about the screen, forms of selectors and of paths.
  /^noreferrer noopener$|^\((?:max-width|orientation|pointer|prefers-reduced-motion): [\w.]+\)(?:, \(max-[ \w:.()-]+)*$|^[#.][\w-]+ [.\w-]+|, \.|^input, |^input:|^(?:(?:text|path|rect|line|span|small|p|li)(?:, |$))+$|^translate\(|^M\$|^L\$/,
  // What the model calls its findings, positions and methods.
  /^(?:cannot be told|not compatible|another quantity|no blocks|no date|daily counts|pool sample)$/,
  // Names of indices, of units and of a country's code; the heading by which the reader of a typed row knows the price.
  /^(?:V-Dem|USA|US [$¢]\/[kM]Wh|price \(US ¢\/kWh\))$/,
  // Errors that are thrown at whoever changes the code, and the name of one that the browser throws.
  /^not a date: |^a panel stands outside its page$|^no (?:canvas|PNG)$|^AbortError$/,
  // What a program reads: names of elements and of files, ids, units of styles, codes of faults, questions about the screen.
  /^h2, h3, h4, caption, figcaption$|^(?:ask|story:|hashfall\.|px) *$|^ px$|^no (?:link|place)$|^\(min-width: [\w.]+\) and \(min-height/,
  // What stands in files: keywords of a PNG's texts, the name of this program, elements of an SVG, and JSON.
  /^(?:Source|Software|Hashfall)$|^<svg xmlns="|^\$\{JSON\.stringify\(/,
];
const isLikeWords = (text: string) =>
  /\p{L}{2,}[.,;:!?’…)]*\s+[“(–·]?\p{L}{2,}/u.test(text) ||
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

const englishIn = (source: string): readonly string[] =>
  textsOf(source).filter((text) => isLikeWords(text) && !exceptions.some((one) => one.test(text)));

describe("the words of the page", () => {
  it("stand in src/words/: src/display/ and src/panels/ have none", () => {
    const sources = filesIn("src/display", "src/panels").filter(([path]) => /\.tsx?$/.test(path));
    expect(sources.flatMap(([path, source]) => englishIn(source).map((text) => `${path}: ${text}`))).toEqual([]);
  });

  it("name the language's locale once, in src/words/en.ts", () => {
    const folders = ["src/display", "src/panels", "src/map", "src/app", "src/model", "src/state", "src/words"];
    const named = filesIn(...folders).filter(([, source]) => source.includes('"en-GB"'));
    expect(named.map(([path]) => path)).toEqual(["src/words/en.ts"]);
  });

  it.each([
    ["const text = `held for $" + "{days} days`;", ["held for   days"]],
    ['join(" and ")', [" and "]],
    ["<p>Nothing here</p>", ["Nothing here"]],
    ['<p class="wide note">{words.nothing}</p> // A comment with words', []],
    ['import { en } from "../../words/en.ts";', []],
  ])("%s has %j", (source, found) => expect(englishIn(source)).toEqual(found));
});
