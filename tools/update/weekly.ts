import { writeFileSync } from "node:fs";
import { update } from "./main.ts";
import { Refused } from "./refused.ts";

/** A series that may be fetched by a machine, and where from; the others need a person who downloads a file. */
export interface Fetched {
  readonly series: string;
  readonly words: readonly string[];
}

/** What the weekly run asks for: open addresses whose licence lets the project show the figures. */
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

/** Runs every series of the list and writes what each said as Markdown into the file given: the text of a pull request. */
export async function main([path]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error("name the file for the report");
  writeFileSync(path, await weekly(fetched));
}

/**
 * The report of a run over several series. One that fails is told with its reason and changes nothing; the others are
 * still taken. Differences are listed and never accepted: that is for whoever reads the pull request.
 */
export async function weekly(list: readonly Fetched[], now = Date.now(), directory = "data"): Promise<string> {
  const parts: string[] = [];
  for (const { series, words } of list)
    parts.push(`## ${series}\n\n${await said([series, ...words], now, directory)}\n`);
  return `${parts.join("\n")}\nDifferences are listed and not taken. To take them: \`npm run update -- SERIES … --accept\`.\n`;
}

async function said(words: readonly string[], now: number, directory: string): Promise<string> {
  try {
    return `\`\`\`\n${await update(words, now, directory)}\n\`\`\``;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `**Refused, nothing taken:**\n\n\`\`\`\n${error.message}\n\`\`\``;
  }
}
