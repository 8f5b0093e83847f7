import { type Choices, shockColumns, sortColumns } from "../choices.ts";

/** `-risk`: from the largest; `name`: from A. Of shocks, `-day` is the column's own order reversed. */
export const printSort = (column: string, minus: boolean): string => `${minus ? "-" : ""}${column}`;

/** The order of the table of countries; null for an unknown column. */
export function readSort(value: string): Partial<Choices> | null {
  const descending = value.startsWith("-");
  const column = sortColumns.find((one) => one === (descending ? value.slice(1) : value));
  return column === undefined ? null : { sort: { column, descending } };
}

/** The order of the table of all shocks; null for an unknown column. */
export function readShocks(value: string): Partial<Choices> | null {
  const column = shockColumns.find((one) => one === value.replace(/^-/, ""));
  return column === undefined ? null : { shockSort: { column, reversed: value.startsWith("-") } };
}
