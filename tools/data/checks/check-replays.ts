import { DAY, HOUR, parseTime } from "../../../src/kit/time.ts";
import { mostDaysByDay, mostDaysByHour } from "../../../src/state/step.ts";
import type { Problem } from "../problems.ts";
import type { DataTexts } from "../read.ts";
import { type JsonFacts, lineAfter, type ReplayFiles } from "./check-json.ts";

const path = "replays.json";
const longest = { hour: mostDaysByHour, day: mostDaysByDay } as const;

/** The most steps that a replay may play before something happens in it. */
const longestCalm = 24;

/**
 * Checks the table of replays: each id and mark is unique, each replay ends after it begins and is short enough for its
 * step, something happens soon after it begins to play, and its files and events exist. The content of the files is checked where they are read.
 */
export function checkReplays(texts: DataTexts, { replays, events }: JsonFacts, problems: Problem[]): void {
  const text = texts.get(path) ?? "";
  const ids = new Set(events.map(({ id }) => id));
  const seen = new Set<string>();
  for (const files of replays) {
    const { row, lines } = files;
    const refuse = (column: string, said: string, needle = `"${column}"`) => {
      problems.push({ path, line: lineAfter(text, `"id": "${row.id}"`, needle), column, text: said });
    };
    for (const column of ["id", "mark"] as const) {
      if (seen.has(`${column} ${row[column]}`)) refuse(column, `${row[column]} stands twice`);
      seen.add(`${column} ${row[column]}`);
    }
    const days = ((parseTime(row.to) ?? Number.NaN) - (parseTime(row.from) ?? Number.NaN)) / DAY + 1;
    if (days < 1) refuse("to", `${row.to} is before ${row.from}, where it begins`);
    if (days > longest[row.step]) {
      refuse("step", `${days} days are too many by the ${row.step}: the axis shows ${longest[row.step]}`);
    }
    const calm = calmFault(files, events);
    if (calm !== null) refuse("begins", calm);
    for (const column of ["chronology", "connectivity"] as const) {
      const file = row[column];
      if (file !== null && !texts.has(file)) refuse(column, `data/${file} is missing`);
    }
    if (row.story !== undefined && !texts.has(`stories/${row.story}.json`)) {
      refuse("story", `data/stories/${row.story}.json is missing`);
    }
    if (row.chronology === null && row.connectivity === null) refuse("chronology", "it follows no file");
    for (const event of row.events) {
      if (!ids.has(event)) refuse("events", `${event} is not in data/events/events.json`, `"${event}"`);
    }
    const { exodus } = row;
    if (exodus === undefined) continue;
    if (row.step !== "day")
      refuse("exodus", "stands in a replay by the hour: an exodus is shown by the day", `"exodus": {`);
    for (const kind of exodus.kinds) {
      if (lines.some((line) => line.kind === kind)) continue;
      refuse("exodus.kinds", `no line of data/${row.chronology} is of the kind ${kind}`, `"kinds"`);
    }
    for (const column of ["compared", "weighed"] as const) {
      if (exodus[column].join() === [...new Set(exodus[column])].sort().join()) continue;
      refuse(`exodus.${column}`, "its months are not in order of time", `"${column}"`);
    }
    if (exodus.provinces && row.place !== "CHN") {
      refuse(
        "exodus.provinces",
        `of ${row.place} none are held: data/hashrate/china-provinces.csv has China's`,
        `"provinces"`,
      );
    }
  }
}

/** The fault of the moment at which a replay begins to play; null without one. */
function calmFault({ row, lines, connectivity }: ReplayFiles, events: JsonFacts["events"]): string | null {
  const [from, to, begins] = [row.from, row.to, row.begins].map((day) => parseTime(day) ?? Number.NaN);
  if (from === undefined || to === undefined || begins === undefined || to < from) return null;
  if (begins < from || begins >= to + DAY) return `${row.begins} is outside ${row.from} to ${row.to}`;
  // A row without its files is refused for that.
  if (lines.length + connectivity.length === 0) return null;
  const own = events.filter(({ id }) => row.events.includes(id));
  const moments = [
    ...own.map(({ start }) => start),
    ...lines.map(({ at }) => at),
    ...connectivity.map((one) => one.from),
  ];
  const until = begins + longestCalm * (row.step === "hour" ? HOUR : DAY);
  const happens = moments.some((text) => {
    const at = parseTime(text) ?? Number.NaN;
    return at >= begins && at <= until;
  });
  return happens ? null : `nothing happens in the ${longestCalm} ${row.step}s from ${row.begins} on`;
}
