import type { SourceId } from "../../src/facts/types.ts";
import { spanOf } from "../data/periods.ts";
import { type DataTexts, parseTable } from "../data/read.ts";

/**
 * The earliest period of a source's rows in its files, as its rows write it: `2019-09`. Empty where no row of it has a
 * period.
 */
export function firstPeriod(data: DataTexts, id: SourceId, files: readonly string[]): string {
  const periods = files.flatMap((file) => periodsIn(file, data.get(file) ?? "", id));
  const dated = periods.flatMap((period) => {
    const span = spanOf(period);
    return span === null ? [] : [{ period, from: span.from, to: span.to }];
  });
  // Of two periods that begin together the shorter one is more exact.
  return dated.toSorted((a, b) => a.from - b.from || a.to - b.to)[0]?.period ?? "";
}

function periodsIn(file: string, text: string, id: SourceId): readonly string[] {
  if (file.endsWith(".csv")) {
    const { rows } = parseTable(file, text, []);
    return rows.flatMap(({ cells }) => (cells["source"] === id ? (cells["period"] ?? "") : []));
  }
  if (!file.endsWith(".json")) return [];
  const entries = JSON.parse(text) as readonly { readonly source?: string; readonly from?: string }[];
  return entries.flatMap(({ source, from }) => (source === id && from !== undefined ? from : []));
}
