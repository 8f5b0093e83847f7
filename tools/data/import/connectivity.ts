import { jsonText } from "./events.ts";
import type { OwnFiles, RawReader, RawRow } from "./raw.ts";

/**
 * What was stated of Kazakhstan's connectivity. Needs the chronology and the press in `files`: a statement that both
 * tables have in other words is drawn once and names its line of the chronology.
 */
export function importConnectivity(read: RawReader, files: OwnFiles): void {
  const chronicle: readonly ChronicleLine[] = JSON.parse(files.get("events/kazakhstan-2022.json") ?? "[]");
  const press: Readonly<Record<string, { url: string }>> = JSON.parse(files.get("events/sources.json") ?? "{}");
  const stated = read("internet/kazakhstan-2022-connectivity.csv")
    .map((row, index) => statement(row, index + 1))
    .filter((item) => item !== null);
  const lines = chronicleOnly.map(([id, state, scope, precision]) => {
    const line = chronicle.find((item) => item.id === id);
    if (line === undefined) throw new Error(`no line ${id} in the chronology`);
    return fromChronicle(line, state, scope, precision, press[line.source]?.url ?? "");
  });
  const items = [...stated, ...lines, cutAgain].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  files.set("internet/kazakhstan-2022.json", jsonText(items));
}

interface ChronicleLine {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly low: number | null;
  readonly unit: string;
  readonly by: string;
  readonly source: string;
}

/** Row of the statements, from 1 → the line of the chronology that says the same in other words. */
const sameAs: Readonly<Record<number, string>> = {
  1: "kz-2022-006",
  2: "kz-2022-007",
  4: "kz-2022-031",
  5: "kz-2022-032",
  6: "kz-2022-033",
  7: "kz-2022-034",
  8: "kz-2022-035",
  9: "kz-2022-009",
  10: "kz-2022-073",
  11: "kz-2022-015",
  14: "kz-2022-055",
  15: "kz-2022-065",
  16: "kz-2022-060",
  17: "kz-2022-068",
  18: "kz-2022-072",
  19: "kz-2022-081",
  20: "kz-2022-074",
  21: "kz-2022-084",
};

/** Lines of the chronology that only it has: the capital's cable, and two on the whole country. */
const chronicleOnly: readonly (readonly [id: string, state: string, scope: string, precision: string])[] = [
  ["kz-2022-013", "down", "Nur-Sultan cable", "from 17:00 local for about six hours"],
  ["kz-2022-036", "down", "nationwide", "about 18:30 local (UTC+6, converted)"],
  ["kz-2022-057", "down", "Nur-Sultan cable", "about 19:40 local (UTC+6, converted)"],
  ["kz-2022-058", "down", "nationwide", "hour computed from a start at 11:00 UTC on 5 January"],
  ["kz-2022-066", "down", "Nur-Sultan cable", "about 12:00 local (UTC+6, converted)"],
  ["kz-2022-069", "ordinary", "Nur-Sultan cable", "about 09:00 local (UTC+6, converted)"],
  ["kz-2022-070", "down", "Nur-Sultan cable", "about 15:40 local (UTC+6, converted)"],
  ["kz-2022-071", "ordinary", "Nur-Sultan cable", "about 09:30 local (UTC+6, converted)"],
  ["kz-2022-080", "ordinary", "Nur-Sultan cable", "date only"],
];

/** The statements that drive the map, by row or by line. */
const driving: ReadonlySet<number | string> = new Set([1, 4, 14, "kz-2022-058", 19, 21]);

/** The second half of NetBlocks's statement on 10 January has no hour: a row of its own. */
const cutAgain = {
  from: "2022-01-10",
  to: null,
  precision: "some hours after 02:00 UTC; hour not given",
  state: "down",
  drives: false,
  value: null,
  unit: "",
  scope: "nationwide",
  statement: "Connectivity, largely restored on Monday 10 January, was cut again some hours later",
  by: "NetBlocks report",
  url: "https://netblocks.org/reports/internet-disrupted-in-kazakhstan-amid-energy-price-protests-oy9YQgy3",
  source: "kazakhstan-connectivity",
  chronicle: "kz-2022-081",
};

function statement(row: RawRow, number: number) {
  const state = row("state") === "up" ? "ordinary" : row("state");
  // Rows without a state are about hashrate and power; the chronology has them.
  if (state === "") return null;
  return {
    from: row("start_utc"),
    to: row("end_utc") || null,
    precision: row("time_precision"),
    state,
    drives: driving.has(number),
    value: row("value") === "" ? null : Number(row("value")),
    unit: row("unit"),
    scope: row("scope"),
    statement: row("statement"),
    by: row("source"),
    url: row("url"),
    source: "kazakhstan-connectivity",
    chronicle: sameAs[number] ?? null,
  };
}

function fromChronicle(line: ChronicleLine, state: string, scope: string, precision: string, url: string) {
  return {
    from: line.at,
    to: null,
    precision,
    state,
    drives: driving.has(line.id),
    value: line.low,
    unit: line.unit,
    scope,
    statement: line.text,
    by: line.by,
    url,
    source: "kazakhstan-connectivity",
    chronicle: line.id,
  };
}
