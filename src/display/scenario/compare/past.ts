import { addMonths, floorMonth } from "../../../kit/time.ts";
import { type Case, cases, foresightOf } from "../../../model/scenario/check/foresight.ts";
import { type Check, checkedEpochs, exactEpochs, spreadOf, worstFirst } from "../../../model/scenario/check/history.ts";
import { isLearnt, type Seen } from "../../../model/scenario/question/kinds.ts";
import { listed } from "../../../words/list.ts";
import { whatIf } from "../../../words/scenario/answer.ts";
import { scenarioHistory as words } from "../../../words/scenario/past.ts";
import { dateText, periodWords } from "../../format/dates.ts";
import { countText, fixed, withSign } from "../../format/numbers.ts";
import type { Chosen, Shown } from "../../frame/shown.ts";
import { worldFactsOf } from "../answer.ts";
import { changeWords, type Voice } from "../figures.ts";
import { voiceIn } from "../simulator.ts";
import { type ScenarioTable, tableDay } from "../tables.ts";

/** The simulator's arithmetic checked against past retargets, and its foresight of past shocks, in finished words. */
export interface HistoryView {
  readonly arithmetic: string;
  /** Null until the blocks are fetched. */
  readonly exact: string | null;
  readonly worst: ScenarioTable;
  /** The retargets that the past shocks changed; null while none of them was known. */
  readonly shocks: ScenarioTable | null;
  readonly spread: readonly { readonly label: string; readonly count: number; readonly part: number }[];
  readonly foresight: readonly { readonly text: string; readonly table: ScenarioTable }[];
}

const since = Date.UTC(2021, 0, 1);
const worstShown = 6;
const spans = cases.map(({ day, months }) => ({ from: floorMonth(day), to: addMonths(floorMonth(day), months) }));

/** `May to July 2021`: the months of the retargets that are known. */
function monthsOf(checks: readonly Check[], locale: string): string {
  const [first, last] = [checks[0]?.at ?? 0, checks.at(-1)?.at ?? 0];
  const [from, to] = [dateText(first, "monthYear", locale), dateText(last, "monthYear", locale)];
  return from === to ? to : words.months(dateText(first, "monthLong", locale), to);
}

/** The checks; null while a file is missing, and where no epoch since 2021 was known. */
export function pastChecksOf(shown: Pick<Shown, "facts" | "frame"> & Pick<Chosen, "words">): HistoryView | null {
  const { facts } = shown;
  const voice = voiceIn(shown);
  const from = worldFactsOf(facts);
  if (from === null) return null;
  const { network, blocks } = from;
  const checks = checkedEpochs(network, since);
  if (checks.length === 0) return null;
  const spread = spreadOf(checks);
  const within = spans.map((span) => ({ ...span, checks: checks.filter(({ at }) => at >= span.from && at < span.to) }));
  const shocks = within.filter((span) => span.checks.length > 0);
  return {
    arithmetic: words.arithmeticText(countText(spread.count), fixed(spread.median, 2), fixed(spread.largest, 2)),
    exact: blocks === null ? null : exactWords(exactEpochs(blocks, network)),
    worst: checksTable(words.worst, worstFirst(checks).slice(0, worstShown), voice.locale),
    shocks:
      shocks.length === 0
        ? null
        : checksTable(
            listed(shocks.map((span) => monthsOf(span.checks, voice.locale))),
            worstFirst(shocks.flatMap((span) => span.checks)),
            voice.locale,
          ),
    spread: histogram(checks),
    foresight: casesSeen(voice.seen).flatMap((asked) => foresightTable(asked, from, voice)),
  };
}

/** The past shocks to predict: those known in full, since a kind's defaults are learnt from them. */
const casesSeen = (seen: Seen | undefined) => cases.filter(({ kind }) => isLearnt(kind, seen));

function exactWords(epochs: ReturnType<typeof exactEpochs>): string {
  const right = epochs.filter(({ change, real }) => Math.abs(change - real) < 0.001);
  const july = epochs.find(({ height }) => height === 689_472);
  return words.exact(
    countText(right.length),
    countText(epochs.length),
    july === undefined ? "" : words.july(changeWords(july.change)),
  );
}

function checksTable(title: string, checks: readonly Check[], locale: string): ScenarioTable {
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
        withSign(hoursOff, fixed(Math.abs(hoursOff), 1)),
      ],
    })),
    note: "",
  };
}

/** The histogram of the errors' sizes in bins of 0.2 points; `part` is a bin's count in % of the largest. */
function histogram(checks: readonly Check[]): HistoryView["spread"] {
  const counts = new Map<number, number>();
  for (const { error } of checks) {
    const bin = Math.floor(Math.abs(error) * 5);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return Array.from({ length: Math.max(...counts.keys()) + 1 }, (_, bin) => {
    const count = counts.get(bin) ?? 0;
    return { label: `${fixed(bin / 5, 1)} – ${fixed((bin + 1) / 5, 1)}`, count, part: (100 * count) / most };
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
      withSign(daysOff, fixed(Math.abs(daysOff), 1)),
    ],
  }));
  return [{ text, table: { title: words.caseTitles[asked.id], columns: words.foresightColumns, rows, note: "" } }];
}
