import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { replaced } from "../tools/single/replaced.ts";
import slices from "../tools/slices.json";
import { filesIn } from "./support/source-files.ts";

/** Ways past the one door through which words and numbers reach the page. */
const backDoors = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "dangerouslySetInnerHTML"];

function backDoorsOf(path: string, source: string): readonly string[] {
  return backDoors.filter((door) => source.includes(door)).map((door) => `${path} uses ${door}`);
}

const longest = 250;
/** Files that one folder holds at most; a folder with more is divided by what its files are about. */
const fullest = 13;

/** Folders with more files than one can look over, one sentence each. */
function tooFull(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > fullest)
    .map(([folder, count]) => `${folder} has ${count} files, more than ${fullest}`);
}

const linesOf = (source: string) => source.trimEnd().split("\n").length;

function tooLong(path: string, source: string): readonly string[] {
  const lines = linesOf(source);
  return lines > longest ? [`${path} has ${lines} lines, more than ${longest}`] : [];
}

const exported = /^export (?:async )?(?:function|const|let|interface|type|class) (\w+)/gm;

/** Names that more than one file exports, one sentence each. */
function exportedTwice(files: readonly (readonly [path: string, source: string])[]): readonly string[] {
  const owners = new Map<string, readonly string[]>();
  for (const [path, source] of files) {
    for (const [, name = ""] of source.matchAll(exported)) {
      owners.set(name, [...(owners.get(name) ?? []), path]);
    }
  }
  return [...owners]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name} is exported by ${paths.join(" and ")}`);
}

/**
 * One sentence for each pair of exported names that differ in capitals alone and mean two things. A value may have the
 * name of its type, and a component that of the words that it shows: then the file of one of them contains the other.
 */
function exportedAlike(files: readonly (readonly [path: string, source: string])[]): readonly string[] {
  const owners = new Map<string, readonly { name: string; path: string; source: string }[]>();
  for (const [path, source] of files) {
    for (const [, name = ""] of source.matchAll(exported)) {
      owners.set(name.toLowerCase(), [...(owners.get(name.toLowerCase()) ?? []), { name, path, source }]);
    }
  }
  return [...owners.values()].flatMap(([one, other]) => {
    if (one === undefined || other === undefined || one.name === other.name) return [];
    const knows = (first: typeof one, second: typeof one) => new RegExp(`\\b${second.name}\\b`).test(first.source);
    if (knows(one, other) || knows(other, one)) return [];
    return [`${one.name} of ${one.path} is not ${other.name} of ${other.path}`];
  });
}

/** Types of a file alone that have the name of a type that another file exports, one sentence each; `Props` are everywhere. */
function borrowedNames(files: readonly (readonly [path: string, source: string])[]): readonly string[] {
  const typesOf = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = ""]) => name);
  const owners = new Map(
    files.flatMap(([path, source]) =>
      typesOf(source, /^export (?:type|interface) (\w+)/gm).map((name) => [name, path] as const),
    ),
  );
  return files.flatMap(([path, source]) =>
    typesOf(source, /^(?:type|interface) (\w+)/gm)
      .filter((name) => name !== "Props" && owners.has(name))
      .map((name) => `${name} of ${path} has the name of that of ${owners.get(name)}`),
  );
}

/** Types of `src/words/` that another file spells out, too, exported or not, one sentence each. */
function spelledTwice(files: readonly (readonly [path: string, source: string])[]): readonly string[] {
  const owners = new Map<string, readonly string[]>();
  for (const [path, source] of files) {
    for (const [, name = "", meaning = ""] of source.matchAll(/^(?:export )?type (\w+) =([^;]*[|{][^;]*);/gm)) {
      const words = meaning
        .replace(/^\s*\|/, "")
        .replace(/\s+/g, " ")
        .trim();
      owners.set(words, [...(owners.get(words) ?? []), `${name} of ${path}`]);
    }
  }
  return [...owners]
    .filter(([, found]) => found.length > 1 && found.some((one) => one.includes(" of src/words/")))
    .map(([, found]) => found.join(" is "));
}

/** Every path that a slice of mutation testing may mean: each word in braces, or after `!`, makes one of its own. */
function meantBy(pattern: string): readonly string[] {
  const choice = /(?:\{([^}]*)\}|!\(([^)]*)\))/.exec(pattern);
  if (choice === null) return [pattern];
  const words = (choice[1] ?? choice[2] ?? "").split(/[,|]/);
  return words.flatMap((word) => meantBy(pattern.replace(choice[0], word)));
}

const isLike = (path: string, pattern: string) =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`).test(path);

describe("the slices of mutation testing", () => {
  it("name only files that exist", () => {
    const paths = filesIn("src/model", "src/state", "test/model", "test/state").map(([path]) => path);
    const meant = Object.values(slices).flatMap(({ mutate, tests }) => [...mutate, ...tests].flatMap(meantBy));
    expect(meant.filter((one) => !paths.some((path) => isLike(path, one)))).toEqual([]);
    expect(meantBy("a/{b,c}/!(d|e).ts")).toEqual(["a/b/d.ts", "a/b/e.ts", "a/c/d.ts", "a/c/e.ts"]);
  });
});

describe("what no file does", () => {
  const files = filesIn("src", "tools", "test");

  it(`no file has more than ${longest} lines`, () => {
    expect(files.flatMap(([path, source]) => tooLong(path, source))).toEqual([]);
    expect(tooLong("long.ts", "\n".repeat(250).concat("x"))).toEqual(["long.ts has 251 lines, more than 250"]);
    expect(tooLong("short.ts", "x\n".repeat(250))).toEqual([]);
  });

  it(`no folder has more than ${fullest} files`, () => {
    expect(tooFull(files.map(([path]) => path))).toEqual([]);
    const fourteen = Array.from({ length: 14 }, (_, number) => `src/model/${number}.ts`);
    expect(tooFull([...fourteen, "src/kit/one.ts"])).toEqual(["src/model has 14 files, more than 13"]);
  });

  // One name for one thing: who reads an import knows what it is without asking where it came from.
  it("no two files of src/ export the same name", () => {
    // The page as one file has some modules in the place of the site's: they answer to the same names.
    const stand = new Set(Object.values(replaced));
    expect(exportedTwice(filesIn("src").filter(([path]) => !stand.has(path)))).toEqual([]);
    const twice = [
      ["src/a.ts", "export function pathOf() {}"],
      ["src/b.ts", "export const pathOf = 1;"],
    ] as const;
    expect(exportedTwice(twice)).toEqual(["pathOf is exported by src/a.ts and src/b.ts"]);
  });

  it("no two exported names of src/ that differ in capitals alone mean two things", () => {
    const stand = new Set(Object.values(replaced));
    expect(exportedAlike(filesIn("src").filter(([path]) => !stand.has(path)))).toEqual([]);
    const files = [
      ["src/a.ts", "export interface Span {}\nexport interface View {}"],
      ["src/b.ts", "export const span = 1;"],
      ["src/c.ts", "export const view = (): View => ({});"],
    ] as const;
    expect(exportedAlike(files)).toEqual(["Span of src/a.ts is not span of src/b.ts"]);
  });

  it("no type of a file alone has the name of a type that another file exports", () => {
    expect(borrowedNames(filesIn("src"))).toEqual([]);
    const files = [
      ["src/a.ts", "export interface Box {}\ninterface Props {}"],
      ["src/b.ts", "type Box = number;\ninterface Props {}"],
    ] as const;
    expect(borrowedNames(files)).toEqual(["Box of src/b.ts has the name of that of src/a.ts"]);
  });

  it("the words spell out no type that another file has: they import it", () => {
    expect(spelledTwice(filesIn("src"))).toEqual([]);
    const twice = [
      ["src/words/a.ts", 'export type Part = string | "b";'],
      ["src/b.ts", 'type Other =\n  | string\n  | "b";'],
      ["src/c.ts", "type Alias = Part;"],
    ] as const;
    expect(spelledTwice(twice)).toEqual(["Part of src/words/a.ts is Other of src/b.ts"]);
  });

  // The build puts what is chained to an import into the part's own promise, where a failure to fetch it never comes.
  it("nothing is chained to an import() but through a function of its own", () => {
    const chained = /\bimport\((?!\.)[^()]*\)\s*\.then\(/;
    expect(filesIn("src").filter(([, source]) => chained.test(source))).toEqual([]);
    expect('import("./a.ts").then(use, () => null)').toMatch(chained);
    expect('void import("./a.ts")\n  .then(use)').toMatch(chained);
  });

  it("no text is parsed as markup", () => {
    const others = files.filter(([path]) => path !== "test/files.test.ts");
    expect(others.flatMap(([path, source]) => backDoorsOf(path, source))).toEqual([]);
    expect(backDoorsOf("a.ts", "a.innerHTML = text")).toEqual(["a.ts uses innerHTML"]);
    expect(backDoorsOf("a.tsx", "<b dangerouslySetInnerHTML={x} />")).toEqual(["a.tsx uses dangerouslySetInnerHTML"]);
  });
});
