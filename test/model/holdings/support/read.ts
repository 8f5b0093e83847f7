import { delimitedTable } from "../../../../src/model/holdings/file/delimited.ts";
import { jsonTable } from "../../../../src/model/holdings/file/json.ts";
import type { Refused, SheetTable } from "../../../../src/model/holdings/file/table.ts";
import type { Holding } from "../../../../src/model/holdings/holding.ts";
import type { ImportContext } from "../../../../src/model/holdings/import/context.ts";
import { draftOf, takenFrom } from "../../../../src/model/holdings/import/draft.ts";
import { headersIn } from "../../../../src/model/holdings/import/header.ts";
import { type Answers, type Draft, noAnswers } from "../../../../src/model/holdings/import/types.ts";
import { type Holdings, rowsLeftOut } from "../../../../src/model/holdings/read.ts";
import { readPlace } from "../../../../src/model/places/read-place.ts";
import { realGazetteer } from "../../../support/gazetteer.ts";

/** A network of 900 EH/s, machines from 10 to 100 J/TH, nothing held, every place that the page knows; 28 November 2026. */
export const importContext: ImportContext = {
  placeOf: (cells) => readPlace(realGazetteer, cells),
  network: 900,
  machines: { least: 10, most: 100 },
  held: [],
  columnName: (place) => `column ${place}`,
  now: Date.UTC(2026, 10, 28),
};

/** A text as a table; throws where it is none. */
export function tableFrom(text: string): SheetTable {
  const table = anyTable(text);
  if ("kind" in table) throw new Error(`no table: ${table.kind} in row ${table.row}`);
  return table;
}

export const anyTable = (text: string): SheetTable | Refused =>
  /^\s*[[{]/.test(text) ? jsonTable(text) : delimitedTable(text, headersIn);

/** A text as it would be taken after these answers. */
export function draftFrom(text: string, answers: Partial<Answers> = {}, over: Partial<ImportContext> = {}): Draft {
  return draftOf(tableFrom(text), { ...noAnswers, ...answers }, { ...importContext, ...over });
}

/** The holdings that a text gives at once. */
export const holdingsFrom = (text: string, answers: Partial<Answers> = {}): readonly Holding[] =>
  takenFrom(draftFrom(text, answers), { ...noAnswers, ...answers }).holdings;

/** `row column kind` of everything that is not taken. */
export const refusalsOf = (text: string, answers: Partial<Answers> = {}): readonly string[] =>
  rowsLeftOut(draftFrom(text, answers)).map(({ row, column, kind }) => `${row} ${column} ${kind}`.replace("  ", " "));

/** The holdings of a text and all that is not taken, by another reader of places. */
export function readWith(text: string, placeOf: ImportContext["placeOf"]): Holdings {
  const draft = draftFrom(text, {}, { placeOf, network: null, machines: null });
  return { holdings: takenFrom(draft, noAnswers).holdings, problems: rowsLeftOut(draft) };
}
