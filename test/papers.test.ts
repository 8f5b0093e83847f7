import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkWords } from "../src/state/link/link-words.ts";

const recipes = readdirSync("docs/recipes").map((name) => `docs/recipes/${name}`);
const decisions = readdirSync("docs/decisions").map((name) => `docs/decisions/${name}`);
const papers = [
  "README.md",
  "CONTRIBUTING.md",
  "data/README.md",
  "docs/architecture.md",
  "docs/glossary.md",
  "docs/methods.md",
  "docs/embedding.md",
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

/** The names of all files of the code and its tests: `painted.ts`. */
const fileNames = new Set(
  ["src", "test", "tools", "docs"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  ),
);

/** Names of code and style files without a folder, in code marks: `behind.ts`. */
const bareNames = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w-]+(?:\.test)?\.(?:ts|tsx|css|mjs))`/g)].map(([, name = ""]) => name);

/** Files that a paper links to, seen from its own folder. */
function linkedPaths(paper: string, text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
  return links.filter((path) => !/^https?:/.test(path)).map((path) => join(dirname(paper), path));
}

/** Whether a layer has a folder or a file with the name of a feature. */
const isIn = (layer: string, feature: string): boolean =>
  [feature, `${feature}.ts`, `${feature}.tsx`].some((name) => existsSync(`src/${layer}/${name}`));

/** Numbers and dates of decisions: `# 013 A title`, and the day under it. */
const isDated = (name: string, text: string): boolean =>
  new RegExp(`^# ${name.slice(0, 3)} .+\\n\\n20\\d\\d-[01]\\d-[0-3]\\d\\n\\n## `).test(text);

describe("the papers", () => {
  it.each(papers)("%s names only files and folders that exist", (paper) => {
    const text = readFileSync(paper, "utf8");
    const absent = [...namedPaths(text), ...linkedPaths(paper, text)].filter((path) => !existsSync(path));
    const unknown = bareNames(text).filter((name) => !fileNames.has(name) && !existsSync(name));
    expect([...absent, ...unknown]).toEqual([]);
  });

  it("the architecture names more than thirty of them", () => {
    expect(namedPaths(readFileSync("docs/architecture.md", "utf8")).length).toBeGreaterThan(30);
  });

  it("the architecture names every folder of tools/, and of the model, the display, the panels and the words", () => {
    const text = readFileSync("docs/architecture.md", "utf8");
    const foldersOf = (place: string) =>
      readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
    const layers = ["model", "display", "panels", "words"];
    const features = new Set(layers.flatMap((layer) => foldersOf(`src/${layer}`)));
    const isNamed = (name: string) => new RegExp(`\`(?:src/\\w+/)?${name}/?\``).test(text);
    expect(foldersOf("tools").filter((name) => !text.includes(`| \`tools/${name}/\``))).toEqual([]);
    expect([...features].filter((name) => !isNamed(name))).toEqual([]);
  });

  it("each feature of the architecture is in the layers that its row names, and in no other", () => {
    const section = readFileSync("docs/architecture.md", "utf8").split("## One feature, one name")[1] ?? "";
    const rows = [...section.matchAll(/^\| (`[^|]+?) +\| [^|]+ \| ([^|]+) \|$/gm)];
    const layers = ["facts", "model", "state", "display", "panels", "map", "words", "app", "workers"];
    const wrong = rows.flatMap(([, names = "", where = ""]) => {
      const named = where.replace(/\([^)]*\)|`[^`]*`/g, "").split(/[ ,]+/);
      return [...names.matchAll(/`([\w-]+)`/g)].flatMap(([, feature = ""]) =>
        layers
          .filter((layer) => named.includes(layer) !== isIn(layer, feature))
          .map((layer) => `${feature} ${isIn(layer, feature) ? "is" : "is not"} in ${layer}`),
      );
    });
    expect(rows.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it("the glossary explains each word once", () => {
    const rows = [...readFileSync("docs/glossary.md", "utf8").matchAll(/^\| ([^|]+?) +\|/gm)].slice(2);
    const words = rows.flatMap(([, names = ""]) => names.split(", "));
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("docs/links.md has a row for each key of a link, and for no other but those that open a page in a frame and the version", () => {
    const section = readFileSync("docs/links.md", "utf8").split("## Parameters")[1]?.split("\n## ")[0] ?? "";
    const cells = [...section.matchAll(/^\| (`[^|]+`) +\|/gm)].map(([, cell = ""]) => cell);
    const keys = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key]) => key));
    expect(keys.toSorted()).toEqual([...linkWords.keys(), "embed", "host", "v"].toSorted());
  });

  it("README links to every recipe", () => {
    const linked = linkedPaths("README.md", readFileSync("README.md", "utf8"));
    expect(linked.filter((path) => path.startsWith("docs/recipes/")).toSorted()).toEqual(recipes.toSorted());
    expect(recipes.length).toBeGreaterThan(5);
  });

  it("every method names the code that computes it", () => {
    const [formulas = ""] = readFileSync("docs/methods.md", "utf8").split("## Known limits");
    const methods = formulas.split(/^(?=\*\*|## )/m);
    const named = methods.filter((one) => one.startsWith("**"));
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((one) => !/Code: `src\/[\w/-]+\.ts`/.test(one)).map((one) => one.slice(0, 40))).toEqual([]);
  });

  it("every method has its source, or says that it is ours, and numbers to check it by, which a test names", () => {
    const [formulas = ""] = readFileSync("docs/methods.md", "utf8").split("## Known limits");
    const paragraphs = formulas.split("\n").filter((line) => line.startsWith("**"));
    const lacks = paragraphs.filter(
      (one) => !/ Source: \S.*? Vector: [^`]*(?:\d|table|those|data)[^`]*; `test\/[\w/-]+\.test\.ts`\.$/.test(one),
    );
    expect(paragraphs.length).toBeGreaterThan(30);
    expect(lacks.map((one) => one.slice(0, 40))).toEqual([]);
  });

  it("every decision has its number before its title, the day under it, and no number twice", () => {
    const names = readdirSync("docs/decisions");
    expect(names.filter((name) => !isDated(name, readFileSync(`docs/decisions/${name}`, "utf8")))).toEqual([]);
    const numbers = names.map((name) => Number(name.slice(0, 3)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(names.map((_, index) => index + 1));
    expect(isDated("013-faults.md", "# A fault\n\n2026-11-28\n\n## Context")).toBe(false);
    expect(isDated("013-faults.md", "# 013 A fault\n\n## Context")).toBe(false);
  });

  it("every decision has three parts: context, decision, and what would change it", () => {
    const parts = ["Context", "Decision", "What would change it"];
    const others = decisions.filter((path) => {
      const titles = [...readFileSync(path, "utf8").matchAll(/^## (.+)$/gm)].map(([, title]) => title);
      return titles.join() !== parts.join();
    });
    expect(others).toEqual([]);
  });

  it("CONTRIBUTING names every script of package.json but those that others run", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const text = readFileSync("CONTRIBUTING.md", "utf8");
    const named = new Set([...text.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name = ""]) => name));
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
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
