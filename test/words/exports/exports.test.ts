import { runnerImport } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import type { Facts } from "../../../src/facts/types.ts";
import type { WorldDrawing } from "../../../src/map/svg/draw.ts";
import { languagePlugin } from "../../../tools/build/language.ts";
import { readChain } from "../../model/network/chain.ts";
import { plainAmong } from "../../site/support/language/english.ts";
import { type Export, isCode, textsOf } from "../../site/support/language/exported.ts";
import { equalEarth } from "../../support/drawing.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";
import { storyWith } from "./story.ts";

type Made = typeof import("./made.tsx");
type Seen = ReturnType<Made["viewsOf"]>[number];

const ready = <T>(value: T) => ({ state: "ready", value }) as const;
const facts: Facts = { ...realFacts, claims: ready(realFiles.claims), blocks: ready(readChain()) };
const { figures } = realFiles.sources;
/**
 * What the test itself wrote, its address, and the version of the figures; a publisher that stands in a row with others,
 * and a title whose beginning is a text of its own.
 */
const own = [
  "https://example.org/?v=1",
  "Eins",
  "Zwei",
  figures.parts.map(([, hash]) => hash).join(""),
  "VICE World News",
  "#KeepItOn STOP, internet shutdowns",
];

let made: Made;
let views: readonly Seen[];
let drawing: WorldDrawing;
beforeAll(async () => {
  // The code of the page with each import of src/words/ in the pseudo-language, as the build makes it.
  const { module } = await runnerImport<Made>(new URL("./made.tsx", import.meta.url).pathname, {
    configFile: false,
    logLevel: "warn",
    plugins: [languagePlugin("pseudo")],
  });
  made = module;
  drawing = await equalEarth(facts);
  views = made.viewsOf(facts, september2026);
});

/** The plain English in some exports, each once with what holds it. */
function plainIn(all: readonly Export[], besides: readonly string[] = []): readonly string[] {
  const pieces = all.flatMap((one) =>
    textsOf(one).flatMap(([holder, text]) =>
      isCode(one, holder, text) ? [] : { text, where: `${one.name}, ${holder}` },
    ),
  );
  expect(pieces.length).toBeGreaterThan(0);
  return plainAmong(pieces, [...own, ...besides]);
}

const viewsNamed = (name: RegExp): readonly Seen[] => {
  const found = views.filter((view) => name.test(view.name));
  expect(found.length).toBeGreaterThan(0);
  return found;
};

describe("in a language whose words are all in brackets the page hands out no plain English", () => {
  it("in pictures of the map, in what a PNG carries and in films: 7 layers, three replays, four questions", () => {
    expect(plainIn(views.flatMap((view) => made.drawnOf(view, drawing)))).toEqual([]);
  });

  it("in pictures of the five charts: in years, by the hour, known then, and with a question before and in its time", () => {
    const all = viewsNamed(/^at-risk$|^kazakhstan|^half/).flatMap((view) => made.chartsOf(view));
    const charts = new Set(all.map(({ name }) => /the chart (\w+)/.exec(name)?.[1]));
    expect(charts).toEqual(new Set(["timeline", "ledger", "precedents", "scenario", "ranks"]));
    expect(plainIn(all)).toEqual([]);
  });

  it("in tables, citations, the note in the zip, the code of a frame, a recorded step, a presenter’s notes, the sources on paper and a scenario’s file", () => {
    const kinds = [/^(?:at-risk|electricity)$/, /^kazakhstan 0\.5/, /^(?:half|texas)/, /^before/];
    const all = kinds.flatMap((kind) => viewsNamed(kind).flatMap((view) => made.writtenOf(view, made.mine)));
    const files = new Set(all.map(({ name }) => name.split(" of ")[0]));
    for (const id of "countries card-KAZ timeline ledger precedents scenario-path scenario-shares scenario-fan backtest ranks holdings-report holdings-sites".split(
      " ",
    ))
      expect(files).toContain(`${id}.csv`);
    expect(plainIn(all)).toEqual([]);
  });

  it("where neither the register of sources nor blocks nor claims could be loaded: sources have their ids for names", () => {
    const { series, press } = realFiles.sources;
    const ids = [...Object.keys(series), ...Object.keys(press)].toSorted((one, other) => other.length - one.length);
    expect(
      plainIn(
        viewsNamed(/^without/).flatMap((view) => made.writtenOf(view, made.mine)),
        ids,
      ),
    ).toEqual([]);
  });

  it("in the files of ranks and of a visitor’s own sites", () => {
    expect(viewsNamed(/^share$/).flatMap((view) => plainIn(made.exposedOf(view, made.mine)))).toEqual([]);
  });

  it("on the worksheet and the key of a story with a question of each kind", () => {
    expect(viewsNamed(/^share$/).flatMap((view) => plainIn(made.sheetsOf(view, storyWith)))).toEqual([]);
  });
});

it("a table’s quantities, parts and units are words in brackets, but for EH/s and USD", () => {
  const tables = [/^share$/, /^kazakhstan 0.5/, /^half in/]
    .flatMap((kind) => viewsNamed(kind).flatMap((view) => made.writtenOf(view, made.mine)))
    .filter(({ kind }) => kind === "csv");
  const cells = tables.flatMap((table) =>
    textsOf(table).filter(([holder, text]) => /^(?:quantity|part|unit)$/.test(holder) && !isCode(table, holder, text)),
  );
  expect(cells.length).toBeGreaterThan(40);
  const bare = cells.map(([, text]) => text.replace(/\[[^\]]*\]/g, "")).filter((text) => /\p{L}{2}/u.test(text));
  expect(new Set(bare)).toEqual(new Set(["EH/s", "USD"]));
});

describe("in tables, codes are the same in every language", () => {
  const table = { kind: "csv", text: "" } as const;

  it.each([
    ["countries.csv of x", "share_status", "reported", true],
    ["countries.csv of x", "country", "Kanada", false],
    ["ledger.csv of x", "quantity", "network-loss", true],
    ["timeline.csv of x", "quantity", "event", false],
  ])("in %s, column %s, “%s”: %s", (name, holder, text, code) =>
    expect(isCode({ ...table, name }, holder, text)).toBe(code),
  );
});
