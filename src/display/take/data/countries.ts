import type { Facts, PlaceCode, SourceId } from "../../../facts/types.ts";
import type { SortColumn } from "../../../state/choices.ts";
import type { Words } from "../../../words/en.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { cardOf } from "../../card/card.ts";
import type { Frame } from "../../frame/frame.ts";
import { isModelled, type Reading, ready, valueIn } from "../../frame/reading.ts";
import { tableNumber } from "../../frame/table.ts";
import {
  betweenEntries,
  type DataCell,
  type Dataset,
  dataset,
  licencesOf,
  six,
  standingCells,
  standingColumns,
} from "./dataset.ts";

type FigureColumn = Exclude<SortColumn, "name">;

/** The code of each column with its unit in it, as in `data/`. */
const codes: Readonly<Record<FigureColumn, string>> = {
  share: "share_percent",
  hashrate: "hashrate_ehs",
  electricity: "electricity_us_cents_per_kwh",
  risk: "risk_0_to_100",
  exposure: "exposure_points",
  "at-risk": "at_risk_points",
  change: "change_points",
};

/** The table of countries as it is shown: its rows, their order, its columns, each figure with status and source. */
export function countriesData(facts: Facts, frame: Frame): Dataset {
  const shown = frame.table.columns.flatMap(({ column }) => (column === "name" ? [] : column));
  const columns = ["place", "country", ...shown.flatMap((column) => columnsFor(column))];
  const rows = frame.table.rows.map(({ code, name }) => [
    code,
    name,
    ...shown.flatMap((column) => cellsFor(facts, frame.reading, column, code)),
  ]);
  return dataset("countries", words.sets.countries, columns, rows);
}

const columnsFor = (column: FigureColumn): readonly string[] => {
  const name = column.replace("-", "_");
  return [codes[column], `${name}_status`, `${name}_period`, `${name}_source`, `${name}_licence`];
};

function cellsFor(facts: Facts, reading: Reading, column: FigureColumn, code: PlaceCode): readonly DataCell[] {
  const value = six(tableNumber(reading, column, code));
  if (value === null) return [null, "none", "", "", ""];
  const stands = column === "hashrate" ? reading.shares : (valueIn(reading, column, code)?.standing ?? null);
  const sources = sourcesFor(facts, reading, column, code);
  const status = column !== "hashrate" && isModelled(column) ? "modelled" : (stands?.status ?? "none");
  return [value, status, stands?.period ?? "", sources.join(betweenEntries), licencesOf(facts, sources)];
}

function sourcesFor(facts: Facts, reading: Reading, column: FigureColumn, code: PlaceCode): readonly SourceId[] {
  const exposure = ready(facts.exposure);
  const ids = {
    share: [reading.shares?.source],
    hashrate: [reading.shares?.source],
    electricity: [reading.prices.get(code)?.source],
    risk: [reading.risks.get(code)?.source],
    exposure: [reading.shares?.source, reading.risks.get(code)?.source],
    "at-risk": [reading.shares?.source, exposure?.governance.source, exposure?.shutdowns.source],
    change: [reading.baseline?.source, reading.shares?.source],
  }[column];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/**
 * The figures and the history of a pinned country's card: as words of the card and, where a figure is one number, as that
 * number in its unit.
 */
export function cardData(facts: Facts, frame: Frame, code: PlaceCode, catalogue: Words): Dataset {
  const card = cardOf({ facts, frame, words: catalogue }, code);
  const columns = ["place", "country", "part", "item", "when", "text", "amount", "by", "url", ...standingColumns];
  // The card computes exposure from two figures, so that it names no source of its own.
  const exposed = sourcesFor(facts, frame.reading, "exposure", code);
  const figures = card.figures.map(({ id, label, value, amount, hasValue, standing: said, source, status }) => [
    code,
    card.title,
    words.cardFigures,
    label,
    said,
    hasValue ? value : null,
    six(amount),
    "",
    "",
    ...standingCells(facts, words.cardUnits[id], status, hasValue && id === "exposure" ? exposed : [source]),
  ]);
  const history = card.history.flatMap(({ title, lines }) =>
    lines.map(({ date, text, by, url }) => [
      code,
      card.title,
      title,
      "",
      date,
      text,
      null,
      by,
      url ?? "",
      ...standingCells(facts, "", "reported", "said"),
    ]),
  );
  return dataset(`card-${code}`, words.sets.card(card.title), columns, [...figures, ...history]);
}
