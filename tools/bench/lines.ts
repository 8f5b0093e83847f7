import type { Computing } from "./computing/computing.ts";
import type { Line, Samples } from "./report.ts";
import type { Round, SiteRound } from "./rounds.ts";
import type { Fetched, Visit } from "./visit.ts";

/** Kilobytes of files; only of HTML, styles and scripts where `code` is asked for. */
function kilobytes(files: readonly Fetched[], code = false): number {
  const counted = files.filter(({ path }) => !code || /(\.html|\.m?js|\.css|\/)$/.test(path));
  return counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

/** The budgets of the page in the browser, from all rounds; a ratio's other page is the bare MapLibre page. */
export function pageLines(rounds: readonly Round[]): readonly Line[] {
  const of = (value: (round: Round) => number | null): Samples => rounds.map(value);
  const start = of(({ bare }) => bare.canvas);
  const step = of(({ bare }) => drawnOf(bare));
  const ms = (what: string, value: (round: Round) => number | null, bare?: Samples, budget?: number): Line => ({
    what,
    ours: of(value),
    unit: "ms",
    ...(bare && { bare }),
    ...(budget !== undefined && { budget }),
  });
  return [
    ms("first paint, the map in it", ({ ours }) => ours.rest.mapPainted, start, 0.25),
    ms("usable: a key repaints the map", ({ ours }) => ours.use.usable, start, 0.5),
    ms(
      "blocking time of a visit that does not move the map",
      ({ ours }) => ours.rest.blocking,
      of(({ bare }) => bare.blocking),
      0.6,
    ),
    {
      what: "bytes of such a visit until the page rests",
      ours: of(({ ours }) => kilobytes(ours.rest.files)),
      unit: "kB",
      budget: 330,
    },
    {
      what: "HTML, CSS, scripts until usable",
      ours: of(({ ours }) => kilobytes(ours.use.files, true)),
      unit: "kB",
      budget: 150,
    },
    ms("a step in the whole page, drawn: years", ({ ours }) => ours.steps.years?.drawn ?? null, step, 2),
    ms("the same: China by the day", ({ ours }) => ours.steps.days?.drawn ?? null, step, 2.5),
    ms("the same: Kazakhstan by the hour", ({ ours }) => ours.steps.hours?.drawn ?? null, step, 2.5),
    ms("the same, years, WebGL on", ({ pinned }) => drawnOf(pinned), step),
    // MapLibre applies a feature's new state at the next draw, so that a step is compared together with its drawing.
    ms("a step on both maps without panels, drawn", ({ maps }) => drawnOf(maps), step, 1.3),
    {
      what: "the map answers a first gesture within",
      ours: of(({ answer }) => answer.frames),
      unit: "frames",
      budget: 1,
    },
    ms("WebGL canvas after that gesture", ({ answer }) => answer.canvas, start, 1),
    ms("WebGL canvas, where the link asks for it", ({ pinned }) => pinned.canvas, start),
    {
      what: "requests elsewhere",
      ours: of(({ ours, pinned }) => ours.rest.elsewhere + ours.use.elsewhere + pinned.elsewhere),
      unit: "",
      budget: 0,
    },
  ];
}

/** The same quantities of the site and of another one, of the rounds that measured both; no budget. */
export function besideLines(rounds: readonly Round[]): readonly Line[] {
  const pair = (what: string, unit: Line["unit"], value: (site: SiteRound) => number | null): Line => ({
    what,
    unit,
    ours: rounds.map(({ ours }) => value(ours)),
    bare: rounds.map(({ beside }) => (beside === null ? null : value(beside))),
  });
  return [
    pair("first paint", "ms", ({ rest }) => rest.painted),
    pair("usable: a key repaints the map", "ms", ({ use }) => use.usable),
    pair("blocking time until the page rests", "ms", ({ rest }) => rest.blocking),
    pair("bytes until the page rests", "kB", ({ rest }) => kilobytes(rest.files)),
    pair("a step of the slider, drawn: years", "ms", ({ steps }) => steps.years?.drawn ?? null),
    pair("its scripts alone", "ms", ({ steps }) => steps.years?.script ?? null),
    pair("the same: China by the day, drawn", "ms", ({ steps }) => steps.days?.drawn ?? null),
    pair("its scripts alone", "ms", ({ steps }) => steps.days?.script ?? null),
    pair("the same: Kazakhstan by the hour, drawn", "ms", ({ steps }) => steps.hours?.drawn ?? null),
    pair("its scripts alone", "ms", ({ steps }) => steps.hours?.script ?? null),
  ];
}

/** The budgets of what is computed, measured in Node. */
export function computingLines(computed: Computing): readonly Line[] {
  const { places, step, decode, windows, wholeFile, scenarios, blockBytes } = computed;
  const ms = (what: string, value: number, budget?: number): Line => ({
    what: `Node: ${what}`,
    ours: [value],
    unit: "ms",
    ...(budget !== undefined && { budget }),
  });
  return [
    ms(`choices → frame → patches, ${places} places`, step, 2),
    ms("a scenario, expected path", scenarios.path, 5),
    ms("its fan of 1,000 runs", scenarios.fan, 400),
    ms("a scenario of forty shocks", scenarios.manyPath),
    ms("its fan of 1,000 runs", scenarios.manyFan, 400),
    ms("blocks decoded", decode, 50),
    ms("336 windows of 24 hours", windows),
    ms("a 24-hour window for each hour of the block file", wholeFile, 10),
    { what: "block file", ours: [blockBytes / 1000], unit: "kB", budget: 600 },
  ];
}

/** The files of a visit that rests, the largest first, with their kilobytes; the part of a name that is a hash is cut. */
export function fileLines(files: readonly Fetched[]): string {
  return [...files]
    .sort((one, other) => other.bytes - one.bytes)
    .map(
      ({ path, bytes }) =>
        `${(bytes / 1000).toFixed(1).padStart(8)} kB  ${path.replace(/[-.][\w-]{8,12}(?=\.\w+$)/, "")}`,
    )
    .join("\n");
}

const drawnOf = ({ step }: Visit) => step?.drawn ?? null;
