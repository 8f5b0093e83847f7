import { DAY, parseTime } from "../../../src/kit/time.ts";
import { doubtOf, isNationwide, type Reading } from "../doubts.ts";
import { notes, type OwnFiles, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** Access Now's shutdowns with a reviewed reading of which were nationwide, and its counts. */
export function importShutdowns(read: RawReader, files: OwnFiles): void {
  const raw = read("internet/accessnow-shutdowns-2016-2022.csv");
  const rows = raw.map((row) => shutdown(row, raw));
  files.set("internet/shutdowns.csv", ownTable("internet/shutdowns.csv", rows));
  const counts = read("internet/accessnow-counts.csv").map((row) => ({
    place: row("iso3"),
    period: row("year"),
    value: row("n_shutdowns"),
    unit: "shutdowns",
    status: "reported",
    source: row("year") === "2024" ? "access-now-2024" : "access-now",
    published: reportDates[row("year")] ?? `${Number(row("year")) + 1}-03-31`,
    note: row("year") === "2024" ? row("source") : "rows counted in the last edition of the list",
  }));
  files.set("internet/shutdown-counts.csv", ownTable("internet/shutdown-counts.csv", counts));
}

/** When each year's list came out, where that is known; the rest by the usual lag, 31 March of the year after. */
const reportDates: Readonly<Record<string, string>> = {
  "2019": "2020-03-31",
  "2020": "2021-03-03",
  "2021": "2022-12-31",
  "2022": "2023-02-28",
};

function shutdown(row: RawRow, all: readonly RawRow[]) {
  const { from, to, note } = datesOf(row);
  return {
    place: row("iso3"),
    period: from,
    value: to === "" ? "" : String(daysOf(from, to)),
    unit: "days",
    status: "reported",
    source: "access-now",
    published: reportDates[row("report_year")] ?? `${Number(row("report_year")) + 1}-03-31`,
    note: notes(note, readingNote(row)),
    ends: to,
    report_year: row("report_year"),
    scope: row("geo_scope"),
    area: row("area_name"),
    nationwide: isNationwide(readingOf(row)) ? "yes" : "no",
    doubt: doubtOf(readingOf(row))?.key ?? "",
    type: row("shutdown_type"),
    network: row("affected_network"),
    extent: row("shutdown_extent"),
    cause: row("actual_cause"),
    state: row("status"),
    repeats: all.some((later) => isRepeated(row, later)) ? "yes" : "no",
  };
}

/** First and last day both count. */
function daysOf(from: string, to: string): number {
  return ((parseTime(to) ?? Number.NaN) - (parseTime(from) ?? Number.NaN)) / DAY + 1;
}

function datesOf(row: RawRow): { from: string; to: string; note: string } {
  const from = row("start_date");
  const to = row("end_date");
  if (row("iso3") === "COD" && from === "2017-01-01" && to === "2017-12-30") {
    return { from: to, to: "", note: "the list prints 1 January – 30 December 2017, evidently swapped; end not known" };
  }
  if (to !== "" && to < from) return { from, to: "", note: `the list's end, ${to}, lies before its start` };
  return { from, to, note: "" };
}

const readingOf = (row: RawRow): Reading => ({ place: row("iso3"), scope: row("geo_scope"), area: row("area_name") });

function readingNote(row: RawRow): string {
  const reading = readingOf(row);
  const doubt = doubtOf(reading);
  return doubt === null ? "" : `${isNationwide(reading) ? "read as nationwide" : "not nationwide"}: ${doubt.note}`;
}

/** Whether a later year's list has the same shutdown again: the same start, and the same area or both nationwide. */
function isRepeated(row: RawRow, later: RawRow): boolean {
  if (later("iso3") !== row("iso3") || later("start_date") !== row("start_date")) return false;
  if (later("report_year") <= row("report_year")) return false;
  return areaOf(row) === areaOf(later) || (isNationwide(readingOf(row)) && areaOf(later) === "");
}

/** Two areas that the lists of 2019 and 2020 write differently. */
const renamed: readonly (readonly [start: string, area: string])[] = [
  ["Refugee Camps in Cox Bazar", "Cox's Bazar refugee camp"],
  ["Rakhine and Chin States", "Buthidaung, Rathedaung"],
  ["Buthidaung, Rathedaung", "Buthidaung, Rathedaung"],
];

function areaOf(row: RawRow): string {
  if (isNationwide(readingOf(row))) return "nationwide";
  const area = row("area_name");
  return renamed.find(([start]) => area.startsWith(start))?.[1] ?? area;
}
