import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "./support/source-files.ts";

interface Row {
  /** Folders, or single files, of src/ that may be imported. */
  readonly values: readonly string[];
  /** Of these only types. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  readonly packageTypes: readonly string[];
}

const row = (values: string, types = "", packages = "", packageTypes = ""): Row => {
  const list = (text: string) => text.split(" ").filter(Boolean);
  return { values: list(values), types: list(types), packages: list(packages), packageTypes: list(packageTypes) };
};

/** Who may import whom: one direction, nothing runs back up. */
const table: Readonly<Record<string, Row>> = {
  // The page and its pictures have the same letters.
  kit: row("", "", "letters/sans.woff2 letters/serif.woff2"),
  facts: row("kit", "", "valibot"),
  model: row("kit facts", "", "d3 papaparse hucre/ods hucre/xlsx"),
  // The table of replays is needed before any file of figures has come.
  state: row("kit facts/replays.ts", "facts model", "zustand/vanilla"),
  // The names of layers, steps, kinds and findings are those of facts, model and state: a missing word does not compile.
  words: row("", "kit facts model state"),
  // The grid of time (steps, presets) is a pure part of the state that the time axis draws.
  display: row("kit words facts model state/step.ts state/start.ts state/replays.ts", "state", "d3 fflate lean-qr"),
  panels: row("kit words state display", "facts", "preact preact/hooks"),
  // The palette, what is mixed from it, and the sizes of pictures are all of display that maps compute with.
  map: row(
    "kit display/map/palette.ts display/map/fill-colour.ts display/take/sizes.ts",
    "display facts",
    "maplibre-gl maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url d3 d3-geo topojson-client",
    "geojson topojson-specification",
  ),
  workers: row(
    "model kit",
    "facts",
    "gifenc mediabunny virtual:kept workbox-core workbox-precaching workbox-routing workbox-strategies",
  ),
};

/** The two ends that know everybody, the page in the browser and the page at build time, and the wiring between them. */
const knowsAll = (path: string) => ["src/main.tsx", "src/prerender.tsx"].includes(path) || path.startsWith("src/app/");

const forms = [
  /^\s*(?:import|export)\s+(type\s)?([^;"']*?)\s*from\s*["']([^"']+)["']/gm,
  /^\s*import()()\s*["']([^"']+)["']/gm,
  /\bimport\(()()\s*["']([^"']+)["']\s*\)/g,
];

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Every import, re-export and dynamic import of a source text. */
function importsOf(source: string): readonly Import[] {
  return forms.flatMap((form) =>
    [...source.matchAll(form)].map(([, type, names = "", target = ""]) => ({
      target,
      typeOnly: type !== undefined && type !== "" ? true : onlyTypes(names),
    })),
  );
}

function onlyTypes(names: string): boolean {
  const inside = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const listed = inside?.split(",").filter((name) => name.trim() !== "") ?? [];
  return listed.length > 0 && listed.every((name) => name.trim().startsWith("type "));
}

/** What a file imports against the table, one sentence each. */
function offencesOf(path: string, source: string): readonly string[] {
  const folder = path.split("/")[1] ?? "";
  const allowed = table[folder];
  if (knowsAll(path)) return importsOf(source).flatMap(({ target }) => outside(path, target));
  if (allowed === undefined) return [`${path}: src/${folder} has no row in the table`];
  return importsOf(source).flatMap((entry) => {
    if (isAllowed(path, folder, allowed, entry)) return [];
    return [`${path}: src/${folder} may not import ${entry.target}${entry.typeOnly ? "" : " (as a value)"}`];
  });
}

function isAllowed(path: string, folder: string, allowed: Row, { target, typeOnly }: Import): boolean {
  const packages = typeOnly ? [...allowed.packages, ...allowed.packageTypes] : allowed.packages;
  if (!target.startsWith(".")) return packages.includes(target);
  // The one table that the program holds whole.
  if (path === "src/facts/replays.ts" && target === "../../data/replays.json") return true;
  const inside = insideSource(path, target);
  if (inside === null) return false;
  const places = [folder, ...allowed.values, ...(typeOnly ? allowed.types : [])];
  return places.some((place) => inside === place || inside.startsWith(`${place}/`));
}

function outside(path: string, target: string): readonly string[] {
  return target.startsWith(".") && insideSource(path, target) === null ? [`${path}: ${target} lies outside src`] : [];
}

function insideSource(path: string, target: string): string | null {
  const file = normalize(join(dirname(path), target));
  return file.startsWith("src/") ? file.slice("src/".length) : null;
}

/** Files that import each other in a circle, through types too, each circle as one sentence. */
function circlesIn(modules: readonly (readonly [path: string, source: string])[]): readonly string[] {
  const named = new Set(modules.map(([path]) => path));
  const imports = new Map(
    modules.map(([path, source]) => [
      path,
      importsOf(source)
        .map(({ target }) => normalize(join(dirname(path), target)))
        .filter((target) => named.has(target)),
    ]),
  );
  // What nobody imports any more, or imports nobody any more, is in no circle: it is left out until none is left over.
  const left = new Set(named);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const path of left) {
      const isInside = imports.get(path)?.some((target) => left.has(target)) === true;
      const isAsked = [...left].some((other) => imports.get(other)?.includes(path) === true);
      if (!isInside || !isAsked) left.delete(path);
    }
  }
  return [...left].map(
    (path) =>
      `${path} imports itself by ${imports
        .get(path)
        ?.filter((one) => left.has(one))
        .join(", ")}`,
  );
}

/** Files of display that make or open a frame; a panel takes from them only types. */
const makers = ["display/frame/frame.ts", "display/frame/reading.ts", "display/frame/then.ts"];

/**
 * Where a panel reads facts or makes a frame itself, one sentence each. It may hand the page on, and name types; the
 * label of a button that leads back to the facts is `words.facts`.
 */
function computedIn(path: string, source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$|^import[\s\S]*?;$|"[^"\n]*"/gm, "");
  const made = importsOf(source).flatMap(({ target, typeOnly }) => {
    const inside = insideSource(path, target);
    return !typeOnly && inside !== null && makers.includes(inside) ? [`${path} takes values from ${inside}`] : [];
  });
  return /(?<!words\.)\bfacts\b/.test(code) ? [...made, `${path} reads facts`] : made;
}

describe("what imports what", () => {
  const modules = filesIn("src").filter(([path]) => /\.tsx?$/.test(path));

  it("no file of src/ imports itself, by others or through types", () => {
    expect(circlesIn(modules)).toEqual([]);
    const circle = [
      ["src/a.ts", 'import type { B } from "./b.ts";'],
      ["src/b.ts", 'import type { A } from "./a.ts";'],
      ["src/c.ts", 'import { a } from "./a.ts";'],
    ] as const;
    expect(circlesIn(circle)).toEqual(["src/a.ts imports itself by src/b.ts", "src/b.ts imports itself by src/a.ts"]);
  });

  it("every file of src/ keeps to the table", () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.flatMap(([path, source]) => offencesOf(path, source))).toEqual([]);
  });

  it.each([
    [
      "src/model/shares/shares.ts",
      'import { frameAt } from "../../display/frame/frame.ts";',
      "../../display/frame/frame.ts (as a value)",
    ],
    [
      "src/model/shares/shares.ts",
      'import type { F } from "../../display/map/types.ts";',
      "../../display/map/types.ts",
    ],
    ["src/model/network/epochs.ts", 'import { h } from "preact";', "preact (as a value)"],
    ["src/kit/time.ts", 'export * from "../facts/types.ts";', "../facts/types.ts (as a value)"],
    ["src/facts/load.ts", 'import { sharesAt } from "../model/shares.ts";', "../model/shares.ts (as a value)"],
    ["src/state/store.ts", 'import { load } from "../facts/load.ts";', "../facts/load.ts (as a value)"],
    [
      "src/display/frame/frame.ts",
      'import { setMoment } from "../../state/actions.ts";',
      "../../state/actions.ts (as a value)",
    ],
    [
      "src/words/claims.ts",
      'import { verdictOf } from "../model/claims/verdict.ts";',
      "../model/claims/verdict.ts (as a value)",
    ],
    ["src/words/en.ts", 'import { layers } from "../state/choices.ts";', "../state/choices.ts (as a value)"],
    ["src/panels/Rail.tsx", 'const map = import("../map/gl/map.ts");', "../map/gl/map.ts (as a value)"],
    ["src/panels/Rail.tsx", 'import { sharesAt } from "../model/shares.ts";', "../model/shares.ts (as a value)"],
    ["src/map/gl/map.ts", 'import { frameAt } from "../../display/frame.ts";', "../../display/frame.ts (as a value)"],
    ["src/map/gl/map.ts", 'import "preact/debug";', "preact/debug (as a value)"],
    [
      "src/map/gl/map.ts",
      'import {\n  type A,\n  b,\n} from "../../facts/types.ts";',
      "../../facts/types.ts (as a value)",
    ],
    ["src/workers/fan.ts", 'import { show } from "../map/picture.ts";', "../map/picture.ts (as a value)"],
    [
      "src/display/frame/frame.ts",
      'import { read } from "../../../tools/data/read.ts";',
      "../../../tools/data/read.ts (as a value)",
    ],
  ])("%s with %s is an offence", (path, source, named) => {
    expect(offencesOf(path, source)).toEqual([`${path}: src/${path.split("/")[1]} may not import ${named}`]);
  });

  it("types pass where only types may", () => {
    const types = [
      'import type { A } from "../facts/types.ts";',
      'import { type A, type B } from "../model/known.ts";',
    ];
    for (const path of ["src/state/store.ts", "src/words/claims.ts"]) {
      expect(types.flatMap((source) => offencesOf(path, source))).toEqual([]);
    }
  });

  it("no panel reads facts or makes a frame: display makes every view from the page that a panel hands it", () => {
    const panels = modules.filter(([path]) => path.startsWith("src/panels/"));
    expect(panels.length).toBeGreaterThan(100);
    expect(panels.flatMap(([path, source]) => computedIn(path, source))).toEqual([]);
    const file = "src/panels/rail/Any.tsx";
    for (const read of ["const { facts } = usePage();", "ready(page.facts.events)", "cardOf({ facts, frame }, one)"]) {
      expect(computedIn(file, read)).toEqual([`${file} reads facts`]);
    }
    expect(computedIn(file, 'import { type Frame, frameAt } from "../../display/frame/frame.ts";')).toEqual([
      `${file} takes values from display/frame/frame.ts`,
    ]);
    expect(computedIn(file, '/** The facts. */\nheld(): Pick<Shown, "facts">; // facts\n<b>{words.facts}</b>')).toEqual(
      [],
    );
  });

  it("a new folder needs a row, and not even main.tsx leaves src/", () => {
    expect(offencesOf("src/helpers/any.ts", "")).toEqual(["src/helpers/any.ts: src/helpers has no row in the table"]);
    expect(offencesOf("src/main.tsx", 'import { x } from "../tools/x.ts";')).toEqual([
      "src/main.tsx: ../tools/x.ts lies outside src",
    ]);
    expect(offencesOf("src/main.tsx", 'import { factUrls } from "virtual:facts";')).toEqual([]);
  });
});
