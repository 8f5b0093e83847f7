import { DAY } from "../../../src/kit/time.ts";
import { doubtOf, isNationwide } from "../../data/doubts.ts";
import { parseTable } from "../../data/read.ts";
import { notes, type OwnRow } from "../../data/tables/own-table.ts";
import { keysOf, rowKeys } from "../../data/tables/row-keys.ts";
import { readText } from "../input.ts";
import { type Found, found, type Given, type Outcome, type Series } from "../outcome.ts";
import { dayIn, type Record, recordsOf, refuseRepeats, yearIn } from "../records.ts";
import { Faults, Refused } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";
import { countryReader, placeNamed } from "./places.ts";
import { corrected, isRecoded, isTwiceInList, staysInList, withoutKind } from "./shutdown-corrections.ts";

const identity: Identity = {
  path: "internet/shutdowns.csv",
  // The kind decides what the regression counts; the other columns appear on a country's card.
  compared: ["ends", "value", "scope", "type", "network", "extent", "cause", "state"],
};

/** Our names of the sheet's columns, and their names in its editions. */
const spellings = {
  country: ["country", "country_as_printed"],
  start: ["start_date", "start"],
  end: ["end_date", "end"],
  year: ["report_year", "year"],
  scope: ["geo_scope"],
  area: ["area_name"],
  type: ["shutdown_type"],
  network: ["affected_network"],
  extent: ["shutdown_extent"],
  cause: ["actual_cause"],
  state: ["shutdown_status", "status"],
} as const;
type Columns = Readonly<{ [Name in keyof typeof spellings]: string }>;

/**
 * Access Now's sheet as CSV. Whether a row is nationwide is our reading; new rows that read as nationwide, or that are
 * in doubt, are listed for review.
 */
export const shutdowns: Series = {
  name: "shutdowns",
  reads: "Access Now's #KeepItOn sheet as CSV; name the day of the list with --published",
  read,
};

async function read({ from, texts, now, published }: Given): Promise<Outcome> {
  const name = onlyOne("shutdowns", from);
  const text = await readText(name);
  const columns = columnsOf(name, text);
  const records = recordsOf(name, text, Object.values(columns));
  const held = parseTable(identity.path, texts.get(identity.path) ?? "", []).rows.map(({ cells }) => cells);
  const heldKeys = new Set(keysOf(held, rowKeys[identity.path]));
  const faults = new Faults(name);
  const allCells = ({ cells }: Record) => Object.values(cells).join(", ");
  refuseRepeats(
    records.filter(({ cells }) => !isTwiceInList(cells[columns.start] ?? "", cells[columns.area] ?? "")),
    allCells,
    columns.country,
    faults,
  );
  const strangers = new Map<string, number>();
  const countryOf = countryReader(texts);
  const rows = records.flatMap((record) => {
    const printed = record.cells[columns.country] ?? "";
    const place = placeNamed(printed)?.code ?? countryOf(printed) ?? record.cells["place"] ?? "";
    if (/^([A-Z]{3})$/.test(place)) return rowOf(record, columns, { place, published, faults, now });
    const stranger = printed || "blank";
    strangers.set(stranger, (strangers.get(stranger) ?? 0) + 1);
    return [];
  });
  const keys = keysOf(
    rows.map(({ cells }) => cells),
    rowKeys[identity.path],
  );
  faults.refuse();
  const isOurs = (index: number) => heldKeys.has(keys[index] as string);
  const fresh = rows.filter((_, index) => !isOurs(index)).map(({ cells }) => cells);
  const compared = rows.map((one, index) =>
    isOurs(index) && isRecoded(one.cells) ? { ...one, cells: withoutKind(one.cells) } : one,
  );
  const recoded = compared.filter((one, index) => one !== rows[index]).length;
  return {
    name,
    read: records.length,
    tables: [{ identity, rows: compared, days: "given", needs: "over", isHeld: staysInList }],
    leftOut: [
      ...[...strangers].map(
        ([country, count]) => `${count} rows of ${country}: no country that the project knows, or more than one`,
      ),
      ...(recoded > 0
        ? [`the kinds of ${recoded} rows of 2016–2019, which later sheets give in other words: ours stay`]
        : []),
    ],
    review: fresh.filter((row) => row["nationwide"] === "yes" || row["doubt"] !== "").map(reviewLine),
  };
}

const reviewLine = (row: OwnRow): string =>
  `${row["place"]} ${row["period"]}, “${row["area"]}”: ${row["nationwide"] === "yes" ? "read as nationwide" : "not nationwide"}${row["doubt"] ? `, in doubt (${row["doubt"]})` : ""}`;

function columnsOf(name: string, text: string): Columns {
  const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const printed = header.split(",").map((cell) => cell.trim().replaceAll('"', ""));
  return Object.fromEntries(
    Object.entries(spellings).map(([own, names]) => {
      const found = names.find((one) => printed.includes(one));
      if (found === undefined)
        throw new Refused(`${name}: row 1: no column ${names.join(" or ")}; the header is ${printed.join(", ")}`);
      return [own, found];
    }),
  ) as Columns;
}

interface Around {
  readonly place: string;
  readonly published: string;
  readonly faults: Faults;
  readonly now: number;
}

function rowOf(record: Record, columns: Columns, { place, published, faults, now }: Around): readonly Found[] {
  const cell = (column: string) => (record.cells[column] ?? "").replace(/\s+/g, " ");
  const printedStart = dayIn(record, columns.start, faults, now);
  const printedEnd = cell(columns.end) === "" ? "" : dayIn(record, columns.end, faults, now);
  const { start, end: laterEnd, note } = corrected({ place, start: printedStart, end: printedEnd });
  // A few rows of the list end before they start; such an end is unknown.
  const end = laterEnd < start ? "" : laterEnd;
  const reading = { place, scope: cell(columns.scope), area: cell(columns.area), period: start };
  const doubt = doubtOf(reading);
  const nationwide = isNationwide(reading);
  const cells = {
    place,
    period: start,
    value: end === "" ? "" : String((Date.parse(end) - Date.parse(start)) / DAY + 1),
    unit: "days",
    status: "reported",
    source: "access-now",
    published,
    note: notes(
      note,
      laterEnd !== end ? `the list's end, ${printedEnd}, lies before its start` : "",
      doubt === null ? "" : `${nationwide ? "read as nationwide" : "not nationwide"}: ${doubt.note}`,
    ),
    ends: end,
    report_year: yearIn(record, columns.year, faults, now),
    scope: reading.scope,
    area: reading.area,
    nationwide: nationwide ? "yes" : "no",
    doubt: doubt?.key ?? "",
    type: cell(columns.type),
    network: cell(columns.network),
    extent: cell(columns.extent),
    cause: cell(columns.cause),
    state: cell(columns.state),
    repeats: "no",
  };
  return [found(record, columns.start, columns.area, cells)];
}
