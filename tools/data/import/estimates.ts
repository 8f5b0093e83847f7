import { lastDay } from "../periods.ts";
import { notes, type OwnFiles, type OwnRow, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** Estimates after CBECI: whole ones of one publisher, and single figures that stand for themselves. */
export function importEstimates(read: RawReader, files: OwnFiles): void {
  const later = read("hashrate/later-estimates.csv").map((row) => ({ ...estimate(row), title: row("source_title") }));
  const further = read("hashrate/further-estimates-2022-2025.csv")
    .filter((row) => !isDuplicate(row))
    .map((row) => ({ ...estimate(row), capacity_mw: row("capacity_mw") }));
  const whole: OwnRow[] = [];
  const single: OwnRow[] = [];
  for (const row of [...later, ...further]) {
    const id = wholeId(row);
    if (id === null) single.push(row);
    else {
      const { capacity_mw: _, ...rest } = row as OwnRow;
      whole.push({ ...rest, estimate: id });
    }
  }
  files.set("hashrate/estimates.csv", ownTable("hashrate/estimates.csv", whole));
  files.set("hashrate/single-estimates.csv", ownTable("hashrate/single-estimates.csv", single));
}

/** 36.0 % is the rounding of 36.025 % in the same publisher's estimate of 2025-Q2. */
const isDuplicate = (row: RawRow): boolean => row("note").startsWith("duplicate");

const sources: readonly (readonly [start: string, source: string])[] = [
  ["Luxor Hashrate Index, Global", "luxor-heatmap"],
  ["MinerMetrics", "minermetrics"],
  ["CCAF", "ccaf-survey"],
];

function sourceOf(publisher: string): string {
  return sources.find(([start]) => publisher.startsWith(start))?.[1] ?? "single-estimates";
}

function estimate(row: RawRow) {
  const source = sourceOf(row("publisher"));
  const survey = source === "ccaf-survey";
  const claimed = /^(claim|not stated|undisclosed)/.test(row("method_label"));
  const derived = row("country").includes("(derived)");
  return {
    place: row("iso3"),
    period: survey ? row("as_of") : row("period"),
    value: row("share_pct"),
    low: row("share_low_pct"),
    high: row("share_high_pct"),
    unit: "%",
    status: derived ? "modelled" : claimed ? "claimed" : "reported",
    source,
    published: survey ? "2025-04-29" : lastDay(row("as_of") || row("period")),
    note: notes(row("note"), datedNote(row)),
    label: row("country"),
    publisher: row("publisher"),
    method: row("method_label"),
    url: row("source_url"),
    grade: row("source_grade"),
    hashrate_ehs: row("hashrate_ehs"),
  };
}

/** Says where the day from which a figure counts is ours, not its publisher's. */
function datedNote(row: RawRow): string {
  if (sourceOf(row("publisher")) === "ccaf-survey") return "";
  return (row("as_of") || row("period")).length === 10
    ? ""
    : "printed without a day: counts from the last day of its period";
}

/** `luxor-2025-q2` for the rows of a whole estimate: named countries of a publisher that maps the world. */
function wholeId(row: OwnRow): string | null {
  const { source, period = "", place, value, title } = row;
  if (place === "" || value === "") return null;
  if (source === "minermetrics") return `minermetrics-${period}`;
  return source === "luxor-heatmap" && title !== undefined ? `luxor-${period.toLowerCase()}` : null;
}
