import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { factsPlugin } from "../data/plugin.ts";
import { palettePlugin } from "../palette.ts";
import { demandSite, serve } from "../serve.ts";
import { type Computing, measureComputing } from "./computing.ts";
import { measureFans } from "./fan.ts";
import { medianKnown } from "./median.ts";
import { isOver, type Line, tableOf } from "./report.ts";
import { startBrowser, type Visit, visit } from "./visit.ts";

/**
 * Measures the built page beside a bare MapLibre page, in alternating rounds in the same slowed browser, and prints
 * medians against the budgets. Sets the exit status to 1 where one is over. Takes the number of rounds, 5 by default.
 */
export async function main([rounds = "5"]: readonly string[]): Promise<void> {
  await demandSite("dist");
  const computing = measureComputing();
  const roots = ["dist", await buildPage("bare"), await buildPage("step")];
  const sites = await Promise.all(roots.map((root) => serve({ root, port: 0 })));
  const browser = await startBrowser();
  try {
    const [ours = "", bare = "", step = ""] = sites.map(({ url }) => url);
    const visits = await allRounds(browser, { ours, bare, step }, Number(rounds));
    const fans = await measureFans(browser, ours);
    const lines = [
      ...pageLines(visits),
      { what: "a scenario’s 1,000 runs, in its worker", ours: fans.one, unit: "ms", budget: 400 },
      { what: "two scenarios’, side by side", ours: fans.two, unit: "ms", budget: 400 },
      ...computingLines(computing),
    ] satisfies readonly Line[];
    console.log(`\n${tableOf(lines)}`);
    if (lines.some(isOver)) process.exitCode = 1;
  } finally {
    await browser.close();
    await Promise.all(sites.map((site) => site.close()));
  }
}

/** Builds a page of the bench with the same Vite: `bare` draws the countries, `step` has both maps and no panels. */
async function buildPage(name: "bare" | "step"): Promise<string> {
  const outDir = resolve(".cache", name);
  await build({
    configFile: false,
    root: resolve("tools/bench", name),
    base: "./",
    publicDir: name === "step" ? resolve("public") : false,
    plugins: name === "step" ? [palettePlugin(), factsPlugin({ dataDir: resolve("data") })] : [],
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  return outDir;
}

interface Visits {
  readonly loads: readonly Visit[];
  readonly rests: readonly Visit[];
  readonly uses: readonly Visit[];
  readonly bares: readonly Visit[];
  readonly steps: readonly Visit[];
}

type Addresses = Readonly<Record<"ours" | "bare" | "step", string>>;

async function allRounds(browser: Browser, { ours, bare, step }: Addresses, rounds: number): Promise<Visits> {
  const visits = {
    loads: [] as Visit[],
    rests: [] as Visit[],
    uses: [] as Visit[],
    bares: [] as Visit[],
    steps: [] as Visit[],
  };
  for (let round = 1; round <= rounds; round += 1) {
    visits.bares.push(await visit(browser, bare, "load"));
    visits.loads.push(await visit(browser, ours, "load"));
    visits.rests.push(await visit(browser, ours, "rest"));
    visits.uses.push(await visit(browser, ours, "use"));
    visits.steps.push(await visit(browser, step, "load"));
    console.log(`round ${round} of ${rounds}`);
  }
  return visits;
}

function pageLines({ loads, rests, uses, bares, steps }: Visits): readonly Line[] {
  const of = (visits: readonly Visit[], value: (visit: Visit) => number | null) => medianKnown(visits.map(value));
  const canvas = of(bares, (visit) => visit.canvas);
  const bytes = of(uses, (visit) => visit.bytes);
  const elsewhere = [...loads, ...uses].reduce((sum, visit) => sum + visit.elsewhere, 0);
  return [
    line(
      "first paint, the map in it",
      of(loads, (visit) => visit.mapPainted),
      canvas,
      0.35,
    ),
    line(
      "usable: a key repaints the SVG map",
      of(uses, (visit) => visit.usable),
      canvas,
      0.7,
    ),
    line(
      "WebGL canvas, where the link asks for it",
      of(loads, (visit) => visit.canvas),
      canvas,
      1.6,
    ),
    line(
      "blocking time of a visit that does not move the map",
      of(rests, (visit) => visit.blocking),
      of(bares, (visit) => visit.blocking),
      1.25,
    ),
    // MapLibre applies a feature's new state at the next draw, so that a step is compared together with its drawing.
    line("a step: choices → frame → both maps, drawn", of(steps, drawnOf), of(bares, drawnOf), 1.3),
    { what: "the same, scripts alone", ours: of(steps, scriptOf), bare: of(bares, scriptOf), unit: "ms" },
    { what: "a step in the whole page, drawn", ours: of(loads, drawnOf), bare: of(bares, drawnOf), unit: "ms" },
    { what: "HTML, CSS, scripts until usable", ours: bytes === null ? null : bytes / 1000, unit: "kB", budget: 150 },
    { what: "requests elsewhere", ours: elsewhere, unit: "", budget: 0 },
  ];
}

const scriptOf = ({ step }: Visit) => step?.script ?? null;
const drawnOf = ({ step }: Visit) => step?.drawn ?? null;

const line = (what: string, ours: number | null, bare: number | null, budget: number): Line => {
  return { what, ours, bare, unit: "ms", budget };
};

function computingLines(computed: Computing): readonly Line[] {
  const { places, step, decode, windows, wholeFile, scenarios, blockBytes } = computed;
  return [
    { what: `Node: choices → frame → patches, ${places} places`, ours: step, unit: "ms", budget: 2 },
    { what: "Node: a scenario, expected path", ours: scenarios.path, unit: "ms", budget: 5 },
    { what: "Node: its fan of 1,000 runs", ours: scenarios.fan, unit: "ms", budget: 400 },
    { what: "Node: a scenario of forty shocks", ours: scenarios.manyPath, unit: "ms" },
    { what: "Node: its fan of 1,000 runs", ours: scenarios.manyFan, unit: "ms", budget: 400 },
    { what: "Node: blocks decoded", ours: decode, unit: "ms", budget: 50 },
    { what: "Node: 336 windows of 24 hours", ours: windows, unit: "ms" },
    { what: "Node: a 24-hour window for each hour of the block file", ours: wholeFile, unit: "ms", budget: 10 },
    { what: "block file", ours: blockBytes / 1000, unit: "kB", budget: 600 },
  ];
}
