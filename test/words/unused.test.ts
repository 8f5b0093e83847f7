import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesIn } from "../support/source-files.ts";

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");

/** The keys of an object of words, each at the start of its line; a parameter's type is no text. */
const keysOf = (source: string): readonly string[] =>
  [...withoutComments(source).matchAll(/^ +"?([a-z][\w-]*)"?: (?!(?:string|number|boolean)\b|.*;$)/gm)].map(
    ([, key = ""]) => key,
  );

/**
 * Every name that the texts ask an object for: after a point, between quotation marks (an id that is looked up), or as
 * a part of an object that is taken apart.
 */
function asked(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, after, quoted] of text.matchAll(/\.(\w+)|["'`](\w[\w-]*)["'`]/g)) names.add(after ?? quoted ?? "");
    for (const [, parts = ""] of text.matchAll(/\{([^{}]*)\}\s*[=:)]/g)) {
      for (const name of parts.split(/\W+/)) names.add(name);
    }
  }
  return names;
}

/** Keys of words that nobody asks for. */
function unused(words: readonly string[], others: readonly string[]): readonly string[] {
  const names = asked(others.map(withoutComments));
  return [...new Set(words.flatMap(keysOf))].filter((key) => !names.has(key));
}

describe("the words of the page", () => {
  it("are all used: each key is asked for in src/, tools/, a page, or as an id of data/", () => {
    const words = filesIn("src/words").map(([, source]) => source);
    const data = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
    const page = readFileSync("index.html", "utf8").replaceAll(/\{\{(\w+)\}\}/g, '"$1"');
    const code = filesIn("src", "tools").map(([, source]) => source);
    expect(words.flatMap(keysOf).length).toBeGreaterThan(1000);
    expect(unused(words, [...code, ...data.map((name) => readFileSync(`data/${name}`, "utf8")), page])).toEqual([]);
  });

  it("of three keys, the one that is neither asked for nor taken out of its object is found", () => {
    const words =
      'export const en = {\n  title: "Hashfall",\n  pin: (name: string) => name,\n  unpin: "Unpin",\n} as const;';
    const panel =
      "const { pin } = words;\nconst unpin = () => act(unpin);\nreturn <b onClick={unpin}>{words.title}</b>;";
    expect(unused([words], [words, panel])).toEqual(["unpin"]);
  });
});
