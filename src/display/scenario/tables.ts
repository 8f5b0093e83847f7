import { difficultyFromBits } from "../../model/network/retarget.ts";
import type { Fan } from "../../model/scenario/fan/fan.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { unnamed } from "../../model/scenario/run/reach.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { dayWords, periodWords, shortDay } from "../format/dates.ts";
import { countText, fixed, signedPrinter } from "../format/numbers.ts";
import { changeWords, type Voice } from "./figures.ts";
import { twoCellDays } from "./moments.ts";

/** A table of finished words; `hit` marks rows of places that a shock hits. */
export interface ScenarioTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[]; readonly hit: boolean }[];
  readonly note: string;
}

const rowsShown = 8;

const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** `8 Jan 2022` with spaces that do not break. */
export const tableDay = (at: number, locale: string): string => unbroken(shortDay(at, locale));

/** The first eight retargets; once the fan is drawn, with the range of each change over nine tenths of its runs. */
export function retargetsTable(outcome: Outcome, fan: Fan | null, locale: string): ScenarioTable {
  const rows = outcome.retargets.slice(0, rowsShown).map((retarget, index) => {
    const change = fan?.retargets[index]?.change;
    const twin = retarget.without;
    const ever = Number.isFinite(retarget.second);
    // Where a retarget and the retarget of the same number without the shock fall on one day, both dates have their
    // hours.
    const [day, twinDay] = twoCellDays(
      outcome.world,
      [ever ? retarget.second : (twin?.second ?? 0), twin?.second ?? (ever ? retarget.second : 0)],
      locale,
    );
    return {
      key: String(index),
      hit: false,
      cells: [
        ever ? day : words.values.neverRetarget,
        retarget.change === null ? words.retargets.none : changeWords(retarget.change),
        change === undefined || Number.isNaN(change[2])
          ? words.retargets.none
          : words.retargets.range(tenthWords(change[0], locale), tenthWords(change[4], locale)),
        twin === null || twin.change === null ? words.retargets.none : `${changeWords(twin.change)}\n${twinDay}`,
      ],
    };
  });
  return { title: words.retargets.title, columns: words.retargets.columns, rows, note: "" };
}

/** Shares by place at the start, at the worst and at the end, %. */
export function sharesTable(outcome: Outcome, voice: Voice): ScenarioTable {
  const { shares, world } = outcome;
  const ordered = [...shares].sort(
    (a, b) => Number(a.place === unnamed) - Number(b.place === unnamed) || b.share[0] - a.share[0],
  );
  const percent = voice.numbers.share;
  return {
    title: words.shares.title,
    columns: words.shares.columns,
    rows: ordered.map(({ place, share, hit, onMap }) => ({
      key: place,
      hit,
      cells: [
        place === unnamed ? words.shares.unnamed : voice.nameOf(place),
        onMap ? percent(share[0]) : words.shares.arrived,
        percent(share[1]),
        percent(share[2]),
      ],
    })),
    note:
      world.shares === null
        ? ""
        : words.shares.note(world.shares.publisher, periodWords(world.shares.period, voice.locale)),
  };
}

/** A change in % with one decimal, since runs differ by whole points: `−3.9`. */
const tenthWords = (change: number, locale: string): string => signedPrinter(locale, 1)(change);

/** The network's state at the scenario's start, a sentence for each figure, with its status. */
export function beginningLines({ world }: Outcome, { numbers, locale }: Voice): readonly string[] {
  const held = world.ageDays > 0 ? words.state.held(countText(world.ageDays)) : "";
  const mean = numbers.amount(world.hashrate);
  return [
    world.hashrateStatus === "modelled"
      ? words.state.modelledMean(mean, countText(world.ageDays))
      : words.state.hashrate(mean, held),
    words.state.difficulty(
      fixed(difficultyFromBits(world.chain.bits) / 1e12, 2),
      dayWords(world.difficultySince, locale),
    ),
    words.state[world.position](numbers.whole(world.chain.blocksInto)),
  ];
}
