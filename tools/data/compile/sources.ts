import type { EventFacts, SourceFacts, SourceId } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";
import { dayInAddress, lastDay, spanOf } from "../periods.ts";
import type { Cells } from "./rows.ts";

interface Use {
  readonly files: Set<string>;
  readonly days: Set<string>;
  newest: SourceFacts["series"][SourceId]["newest"];
  rows: number;
}

/** Compiles the register of sources, each with its files, rows and days of publication in `data/`, and the press. */
export function compileSources({ json, tables }: Checked, events: EventFacts): Omit<SourceFacts, "figures"> {
  const uses = new Map<SourceId, Use>();
  const use = (source: SourceId | undefined, file: string, day: string, period: string) => {
    if (source === undefined) return;
    const found = uses.get(source) ?? { files: new Set(), days: new Set(), newest: null, rows: 0 };
    uses.set(source, found);
    found.files.add(file);
    if (day !== "") found.days.add(day);
    found.newest = newerOf(found.newest, period);
    found.rows += 1;
  };
  for (const [path, table] of tables) {
    for (const { cells } of table.rows) use(cells["source"], path, dayOf(path, cells), cells["period"] ?? "");
  }
  for (const { row, connectivity } of json.replays) {
    const compiled = events.replays[row.id]?.connectivity ?? [];
    for (const { source, from, statement, by } of connectivity) {
      const same = compiled.find((one) => one.statement === statement && one.by === by);
      use(source, row.connectivity ?? "", same?.published ?? "", from);
    }
  }
  const blocks = uses.get("blocks");
  blocks?.files.add("network/blocks.bin");
  const series = Object.entries(json.sources).map(([id, source]) => {
    const { files, days, newest, rows } = uses.get(id) ?? { files: [], days: [], newest: null, rows: 0 };
    const [first, ...later] = [...days].sort();
    const known = first === undefined ? null : ([first, later.at(-1) ?? first] as const);
    return [id, { ...source, files: [...files].sort(), rows, known, newest }] as const;
  });
  return { series: Object.fromEntries(series), press: json.press };
}

/** The later of two periods by their last days; a text that is not a period is ignored. */
function newerOf(newest: Use["newest"], period: string): Use["newest"] {
  if (spanOf(period) === null) return newest;
  const day = lastDay(period);
  return newest !== null && newest[1] >= day ? newest : [period, day];
}

/** The day on which a row was published, by the rules of the compiled tables; empty where unknown. */
function dayOf(path: string, { published = "", period = "", url = "" }: Cells): string {
  if (published !== "") return published;
  if (path === "law/mining.csv") return lastDay(period);
  return path === "miners/sites.csv" ? dayInAddress(url) : "";
}
