/** The place and days of a row as the list prints them. */
interface Printed {
  readonly place: string;
  readonly start: string;
  readonly end: string;
}

/** Rows of Access Now's list whose start and end are evidently swapped. */
const swapped: readonly Printed[] = [
  // “1 January – 30 December 2017”: the Congo was cut off from 30 December on (data/README.md, Shutdowns).
  { place: "COD", start: "2017-01-01", end: "2017-12-30" },
];

/** The start and end of a row as we read them, with a note where they differ from the list. */
export function corrected(row: Printed): { readonly start: string; readonly end: string; readonly note: string } {
  const { place, start, end } = row;
  const isSwapped = swapped.some((one) => one.place === place && one.start === start && one.end === end);
  if (!isSwapped) return { start, end, note: "" };
  return { start: end, end: "", note: `the list prints ${start} to ${end}, evidently swapped; end not known` };
}

/** Rows of ours that later editions of the list print under a name without a code here. */
const renamed: ReadonlySet<string> = new Set(["SOM 2017-11-13 Somaliland"]);

/**
 * Whether a row of ours must be in later editions of the list: not one that repeats another row, nor one that was
 * renamed.
 */
export const staysInList = (row: Readonly<{ [column: string]: string }>): boolean =>
  row["repeats"] === "no" && !renamed.has(`${row["place"]} ${row["period"]} ${row["area"]}`);

/** Rows that the list has twice with equal cells, and that our table has twice. */
const twice: ReadonlySet<string> = new Set([
  "2018-06-25 Shopian, Pulwama, Anantnag",
  "2020-12-25 Shopian district in Jammu and Kashmir",
]);

/** Whether the list has a row of this start and area twice. */
export const isTwiceInList = (start: string, area: string): boolean => twice.has(`${start} ${area}`);

type Cells = Readonly<{ [column: string]: string }>;

/** The last year's list whose kinds later sheets word differently: `Level 3`, `Full`, `Service-based`. */
const lastRecoded = 2019;

/**
 * Whether later sheets word the kind of a row differently from the list it came out with: kinds of 2016–2018 are
 * recoded, those of 2019 reworded (data/README.md, Shutdowns). Our table keeps the words of the original list.
 */
export const isRecoded = (row: Cells): boolean => Number(row["report_year"]) <= lastRecoded;

/** A row without the columns of its kind, so that they are not compared. */
export function withoutKind({ scope, type, network, extent, cause, state, ...row }: Cells): Cells {
  return row;
}
