import { type Cells, cell } from "../rows.ts";

/**
 * The years of Access Now's lists, ascending, each with the day on which its list first came out; later editions add
 * rows with later days.
 */
export function listYears(rows: readonly Cells[]): readonly { readonly year: number; readonly published: string }[] {
  const lists = new Map<number, string>();
  for (const cells of rows) {
    const year = Number(cell(cells, "report_year"));
    const published = cell(cells, "published");
    lists.set(year, earlier(lists.get(year) ?? published, published));
  }
  return [...lists].map(([year, published]) => ({ year, published })).sort((a, b) => a.year - b.year);
}

/** The earlier of two days, `YYYY-MM-DD`. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);
