/** A row as the list prints it. */
interface Printed {
  readonly place: string;
  readonly start: string;
  readonly end: string;
}

/** Rows of Access Now's list whose columns are evidently swapped: they begin where the list says that they end. */
const swapped: readonly Printed[] = [
  // “1 January – 30 December 2017”: the Congo was cut off from 30 December on (data/README.md, Shutdowns).
  { place: "COD", start: "2017-01-01", end: "2017-12-30" },
];

/** The days on which a printed row began and ended as the project reads them, and a note where that is otherwise. */
export function corrected(row: Printed): { readonly start: string; readonly end: string; readonly note: string } {
  const { place, start, end } = row;
  const isSwapped = swapped.some((one) => one.place === place && one.start === start && one.end === end);
  if (!isSwapped) return { start, end, note: "" };
  return { start: end, end: "", note: `the list prints ${start} to ${end}, evidently swapped; end not known` };
}

/** Held rows that later editions of the list print under a name that has no code here. */
const renamed: ReadonlySet<string> = new Set(["SOM 2017-11-13 Somaliland"]);

/** Whether a later edition of the list has to have a held row: not one that it has otherwise, or under another name. */
export const staysInList = (row: Readonly<{ [column: string]: string }>): boolean =>
  row["repeats"] === "no" && !renamed.has(`${row["place"]} ${row["period"]} ${row["area"]}`);

/** Rows that the list has twice, alike in every cell, and the table as two. */
const twice: ReadonlySet<string> = new Set([
  "2018-06-25 Shopian, Pulwama, Anantnag",
  "2020-12-25 Shopian district in Jammu and Kashmir",
]);

/** Whether the list is known to have a row of that start and area twice. */
export const isTwiceInList = (start: string, area: string): boolean => twice.has(`${start} ${area}`);

type Cells = Readonly<{ [column: string]: string }>;

/** The last list whose kinds later sheets give in other words throughout: `Level 3`, `Full`, `Service-based`. */
const lastRecoded = 2019;

/**
 * Whether later sheets give the kind of a row in other words than the list that it came out with: those of 2016–2018 are
 * recoded, those of 2019 worded anew (data/README.md, Shutdowns), and the table keeps what was known then.
 */
export const isRecoded = (row: Cells): boolean => Number(row["report_year"]) <= lastRecoded;

/** A row without its kind, of which nothing is said then. */
export function withoutKind({ scope, type, network, extent, cause, state, ...row }: Cells): Cells {
  return row;
}
