import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const recipes = readdirSync("docs/recipes").map((name) => `docs/recipes/${name}`);
const decisions = readdirSync("docs/decisions").map((name) => `docs/decisions/${name}`);
const papers = [
  "README.md",
  "CONTRIBUTING.md",
  "data/README.md",
  "docs/architecture.md",
  "docs/glossary.md",
  "docs/methods.md",
  "docs/holdings-files.md",
  "docs/hosting.md",
  "docs/links.md",
  ...decisions,
  ...recipes,
];

/** Paths of the repository that a paper names in code marks: `src/display/frame/frame.ts`, `tools/data/`. */
function namedPaths(text: string): readonly string[] {
  const marked = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path = ""]) => path);
  return marked.filter((path) => /^(src|test|tools|docs|data|public|\.ci|\.github)\/[\w./-]*$/.test(path));
}

/** Files that a paper links to, seen from its own folder. */
function linkedPaths(paper: string, text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
  return links.filter((path) => !/^https?:/.test(path)).map((path) => join(dirname(paper), path));
}

describe("the papers", () => {
  it.each(papers)("%s names only files and folders that exist", (paper) => {
    const text = readFileSync(paper, "utf8");
    const absent = [...namedPaths(text), ...linkedPaths(paper, text)].filter((path) => !existsSync(path));
    expect(absent).toEqual([]);
  });

  it("the architecture names more than thirty of them", () => {
    expect(namedPaths(readFileSync("docs/architecture.md", "utf8")).length).toBeGreaterThan(30);
  });

  it("the glossary explains each word once", () => {
    const rows = [...readFileSync("docs/glossary.md", "utf8").matchAll(/^\| ([^|]+?) +\|/gm)].slice(2);
    const words = rows.flatMap(([, names = ""]) => names.split(", "));
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("README links to every recipe", () => {
    const linked = linkedPaths("README.md", readFileSync("README.md", "utf8"));
    expect(linked.filter((path) => path.startsWith("docs/recipes/")).toSorted()).toEqual(recipes.toSorted());
    expect(recipes.length).toBeGreaterThan(5);
  });

  it("README is at most 6 kB", () => expect(statSync("README.md").size).toBeLessThanOrEqual(6 * 1024));

  it("every script that a paper names is a script of package.json", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const named = papers.flatMap((paper) =>
      [...readFileSync(paper, "utf8").matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
