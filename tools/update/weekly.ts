import { writeFileSync } from "node:fs";
import { update } from "./main.ts";
import { Refused } from "./refused.ts";

/** A series that a program may fetch, with its options; for the others somebody has to download a file. */
export interface Fetched {
  readonly series: string;
  readonly words: readonly string[];
}

/** The series of the weekly run: open addresses whose licence lets the project show the figures. */
export const fetched: readonly Fetched[] = [
  { series: "blocks", words: ["--kind", "mempool", "--from", "https://mempool.space/api"] },
  {
    series: "network",
    words: ["--from", "https://raw.githubusercontent.com/coinmetrics/data/master/csv/btc.csv"],
  },
  {
    series: "eurostat",
    words: [
      "--from",
      "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/nrg_pc_205/?format=TSV&compressed=true",
    ],
  },
  {
    series: "grid",
    words: ["--from", "https://raw.githubusercontent.com/owid/energy-data/master/owid-energy-data.csv"],
  },
];

/** The report of one series, or why it was refused. */
interface Part {
  readonly text: string;
  readonly isNews: boolean;
}

/**
 * Updates every series of the list and writes the report as Markdown into the given file, for a pull request. Writes no
 * file where nothing is new, differs or failed.
 */
export async function main([path]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error("name the file for the report");
  const report = await weekly(fetched);
  if (report === null) console.log("Nothing is new, nothing differs, nothing failed.");
  else writeFileSync(path, report);
}

/**
 * The report of an update of several series, as Markdown; null where there is nothing to report. A series that fails,
 * for any reason, changes nothing and is reported; the others are still tried. Differences are listed and never
 * accepted: the reader of the pull request decides.
 */
export async function weekly(list: readonly Fetched[], now = Date.now(), directory = "data"): Promise<string | null> {
  const parts: string[] = [];
  let isNews = false;
  for (const { series, words } of list) {
    const part = await partOf([series, ...words], now, directory);
    parts.push(`## ${series}\n\n${part.text}\n`);
    isNews ||= part.isNews;
  }
  const last = "Differences are listed and not taken. To take them: `npm run update -- SERIES … --accept`.";
  return isNews ? `${parts.join("\n")}\n${last}\n` : null;
}

async function partOf(words: readonly string[], now: number, directory: string): Promise<Part> {
  try {
    const { report, isNews } = await update(words, now, directory);
    return { text: fenced(report), isNews };
  } catch (error) {
    const said = error instanceof Refused ? error.message : ((error as Error).stack ?? String(error));
    const how = error instanceof Refused ? "Refused" : "Failed by a fault of the program";
    return { text: `**${how}, nothing taken:**\n\n${fenced(said)}`, isNews: true };
  }
}

/** Most lines of one series in the report; GitHub accepts 65,536 characters. */
const mostLines = 150;

function fenced(text: string): string {
  const lines = text.split("\n");
  const rest = lines.length - mostLines;
  const kept = rest > 0 ? [...lines.slice(0, mostLines), `and ${rest} more lines: run the command by hand`] : lines;
  return `\`\`\`\n${kept.join("\n").replaceAll("```", "'''")}\n\`\`\``;
}
