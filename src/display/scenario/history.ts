import type { Facts } from "../../facts/types.ts";
import { type Case, cases, foresightOf } from "../../model/scenario/foresight.ts";
import { type Check, checkedEpochs, exactEpochs, spreadOf, worstFirst } from "../../model/scenario/history.ts";
import { scenarioHistory as words } from "../../words/scenario-history.ts";
import { whatIf } from "../../words/what-if.ts";
import { periodWords } from "../dates.ts";
import { ready } from "../reading.ts";
import { changeWords, type Voice } from "./figures.ts";
import { type Grid, tableDay } from "./tables.ts";

/** How the engine stands against history, as words and tables. */
export interface HistoryView {
  readonly arithmetic: string;
  /** Null until the blocks are fetched. */
  readonly exact: string | null;
  readonly worst: Grid;
  readonly told: Grid;
  readonly spread: readonly { readonly label: string; readonly count: number; readonly part: number }[];
  readonly foresight: readonly { readonly text: string; readonly grid: Grid }[];
}

const since = Date.UTC(2021, 0, 1);
const worstShown = 6;
const spans = [
  [Date.UTC(2021, 4, 1), Date.UTC(2021, 7, 1)],
  [Date.UTC(2022, 0, 1), Date.UTC(2022, 1, 1)],
] as const;

/** The tables of the comparison; null while a file is missing. */
export function historyOf(facts: Facts, voice: Voice): HistoryView | null {
  const network = ready(facts.network);
  const hashrate = ready(facts.hashrate);
  const risk = ready(facts.risk);
  if (network === null || hashrate === null || risk === null) return null;
  const blocks = ready(facts.blocks);
  const checks = checkedEpochs(network, since);
  const spread = spreadOf(checks);
  const told = checks.filter(({ at }) => spans.some(([from, to]) => at >= from && at < to));
  return {
    arithmetic: words.arithmeticText(String(spread.count), spread.median.toFixed(2), spread.largest.toFixed(2)),
    exact: blocks === null ? null : exactWords(exactEpochs(blocks, network)),
    worst: checksTable(words.worst, worstFirst(checks).slice(0, worstShown), voice.locale),
    told: checksTable(words.told, worstFirst(told), voice.locale),
    spread: histogram(checks),
    foresight: cases.flatMap((asked) => foresightTable(asked, { network, hashrate, risk, blocks }, voice)),
  };
}

function exactWords(epochs: ReturnType<typeof exactEpochs>): string {
  const right = epochs.filter(({ change, real }) => Math.abs(change - real) < 0.001);
  const july = epochs.find(({ height }) => height === 689_472);
  return words.exact(String(right.length), String(epochs.length), changeWords(july?.change ?? Number.NaN));
}

function checksTable(title: string, checks: readonly Check[], locale: string): Grid {
  return {
    title,
    columns: words.columns,
    rows: checks.map(({ height, at, real, predicted, error, hoursOff }) => ({
      key: String(height),
      hit: false,
      cells: [
        tableDay(at, locale),
        changeWords(real),
        changeWords(predicted),
        changeWords(error),
        `${hoursOff < 0 ? "−" : "+"}${Math.abs(hoursOff).toFixed(1)}`,
      ],
    })),
    note: "",
  };
}

/** How many errors lie in each tenth of a point, by size. */
function histogram(checks: readonly Check[]): HistoryView["spread"] {
  const counts = new Map<number, number>();
  for (const { error } of checks) {
    const bin = Math.floor(Math.abs(error) * 5);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return Array.from({ length: Math.max(...counts.keys()) + 1 }, (_, bin) => {
    const count = counts.get(bin) ?? 0;
    return { label: `${(bin / 5).toFixed(1)} – ${((bin + 1) / 5).toFixed(1)}`, count, part: (100 * count) / most };
  });
}

function foresightTable(asked: Case, facts: Parameters<typeof foresightOf>[0], voice: Voice): HistoryView["foresight"] {
  const foresight = foresightOf(facts, asked);
  if (foresight === null) return [];
  const percent = (change: number | null) => (change === null ? whatIf.retargets.none : changeWords(change));
  const text = words.cases[asked.id](voice.numbers.share(foresight.share), periodWords(foresight.period, voice.locale));
  const rows = foresight.rows.map(({ at, real, predicted, nothing, daysOff }) => ({
    key: String(at),
    hit: false,
    cells: [
      tableDay(at, voice.locale),
      changeWords(real),
      percent(predicted),
      percent(nothing),
      `${daysOff < 0 ? "−" : "+"}${Math.abs(daysOff).toFixed(1)}`,
    ],
  }));
  return [{ text, grid: { title: words.caseTitles[asked.id], columns: words.foresightColumns, rows, note: "" } }];
}
