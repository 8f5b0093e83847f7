import type { SourceFacts, SourceId } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";

/** The register with the files and the number of rows that each source has in `data/`, and the press. */
export function compileSources({ json, tables }: Checked): SourceFacts {
  const uses = new Map<SourceId, { files: Set<string>; rows: number }>();
  const use = (source: SourceId | undefined, file: string) => {
    if (source === undefined) return;
    const known = uses.get(source) ?? { files: new Set(), rows: 0 };
    known.files.add(file);
    uses.set(source, { files: known.files, rows: known.rows + 1 });
  };
  for (const [path, table] of tables) for (const { cells } of table.rows) use(cells["source"], path);
  for (const { source } of json.connectivity) use(source, "internet/kazakhstan-2022.json");
  const blocks = uses.get("blocks");
  blocks?.files.add("network/blocks.bin");
  const series = Object.entries(json.sources).map(([id, source]) => {
    const { files, rows } = uses.get(id) ?? { files: new Set<string>(), rows: 0 };
    return [id, { ...source, files: [...files].sort(), rows }] as const;
  });
  return { series: Object.fromEntries(series), press: json.press };
}
