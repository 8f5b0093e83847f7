import { checkData } from "../../tools/data/check.ts";
import type { DataTexts } from "../../tools/data/read.ts";

/** The smallest data directory whose JSON is sound: one source, one press article, and nothing else. */
const base: Readonly<Record<string, string>> = {
  "sources.json": json({
    cbeci: {
      publisher: "Cambridge",
      title: "Mining map",
      edition: "2022",
      url: "https://example.org/map",
      licence: "CC BY-NC-SA 4.0",
      licenceSeen: true,
      retrieved: "2026-11-21",
      caveat: "A sample of pools.",
    },
  }),
  "events/sources.json": json({
    press: { title: "A ban", publisher: "Paper", date: "2021-05-21", url: "https://example.org/ban", note: "" },
  }),
  "events/events.json": "[]\n",
  "events/claims.json": "[]\n",
  "replays.json": "[]\n",
};

/** The base with files added or replaced. */
export function directory(files: Readonly<Record<string, string>>): DataTexts {
  return new Map(Object.entries({ ...base, ...files }));
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const header = "place,period,value,low,high,unit,status,source,published,note,label,vpn";

/** A CBECI table from its rows; line 2 is the first. */
export function cbeci(...rows: readonly string[]): DataTexts {
  return directory({ "hashrate/cbeci-share.csv": `${[header, ...rows].join("\n")}\n` });
}

/** A month that is right: China 60 %, Other 40 %. */
export const china = "CHN,2021-01,60,,,%,reported,cbeci,2021-07-15,,China,no";
export const other = ",2021-01,40,,,%,reported,cbeci,2021-07-15,,Other,no";

/** A sound entry of `events/events.json`; its source is in the register of the base. */
export const event = {
  id: "ban",
  start: "2021-05-21",
  end: null,
  precision: "day",
  countries: ["CHN"],
  region: "",
  place: null,
  kind: "ban",
  title: "A ban",
  summary: "Mining is banned.",
  statements: [],
  sources: ["press"],
};

/** What is wrong with the base once these files are added or replaced, as `path:line:column: text`. */
export const problemsIn = (files: Readonly<Record<string, string>>): readonly string[] =>
  checkData(directory(files)).problems.map(({ path, line, column, text }) => `${path}:${line}:${column}: ${text}`);
