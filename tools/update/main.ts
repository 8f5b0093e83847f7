import { parseArgs } from "node:util";
import { isoDay, parseTime } from "../../src/kit/time.ts";
import { changeOf, readDirectory, writeChange } from "./apply.ts";
import { refuseUnsound } from "./checks/sound.ts";
import { newerDay } from "./days.ts";
import type { Series } from "./outcome.ts";
import { Refused } from "./refused.ts";
import { reportOf } from "./report.ts";
import { allSeries } from "./series.ts";

/**
 * Brings one series of `data/` up to date: `npm run update -- eurostat --from FILE [--accept] [--dry-run]`. Prints what
 * was read, what is new, what differs and what was left out. On a fault it prints every fault with its file, row and
 * column, writes nothing and sets the exit status to 1.
 */
export async function main(args: readonly string[]): Promise<void> {
  try {
    console.log((await update(args)).report);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    process.exitCode = 1;
  }
}

/** The result of an update. */
export interface Updated {
  readonly report: string;
  /** Whether anything is new or differs from `data/`. */
  readonly isNews: boolean;
}

/** Does as `main` and returns the report; throws a Refused on a fault. Tests set `now` (ms) and the directory. */
export async function update(args: readonly string[], now = Date.now(), directory = "data"): Promise<Updated> {
  const [name, ...rest] = args;
  const series = allSeries.find((one) => one.name === name);
  if (series === undefined) throw new Refused(...(name ? [`${name} is not a series`] : []), ...help);
  const { from, accept, dryRun, whole, withdrawn, asked, today, options } = optionsOf(series, rest, now);
  const { texts, blocks } = readDirectory(directory);
  const sources = from.length > 0 || series.address === undefined ? from : [series.address];
  const outcome = await series.read({ from: sources, texts, blocks, published: asked ?? today, now, options, whole });
  const kept = refuseUnsound(outcome, texts, { now, whole, withdrawn });
  const newer = newerDay(asked, outcome.day, today);
  const change = changeOf(outcome, texts, { accept, newer });
  if (!dryRun) writeChange(directory, change);
  return {
    report: reportOf(outcome, change, { accept, dryRun, newer, kept }),
    isNews: change.files.size > 0 || change.merged.some(({ differences }) => differences.length > 0),
  };
}

function optionsOf(series: Series, args: readonly string[], now: number) {
  const own = Object.fromEntries((series.options ?? []).map((name) => [name, { type: "string" as const }]));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: "string", multiple: true },
        accept: { type: "boolean" },
        "dry-run": { type: "boolean" },
        whole: { type: "boolean" },
        withdrawn: { type: "boolean" },
        published: { type: "string" },
        ...own,
      },
    });
    const {
      from,
      accept,
      "dry-run": dryRun,
      whole,
      withdrawn,
      published,
      ...options
    } = values as Record<string, unknown> & Values;
    const today = isoDay(now);
    if (
      published !== undefined &&
      (!/^\d{4}-\d\d-\d\d$/.test(published) || parseTime(published) === null || published > today)
    )
      throw new Refused(`--published ${published}: a day up to today, as ${today}`);
    return {
      from: from ?? [],
      accept: accept ?? false,
      dryRun: dryRun ?? false,
      whole: whole ?? false,
      withdrawn: withdrawn ?? false,
      asked: published,
      today,
      options: options as Record<string, string | undefined>,
    };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused((error as Error).message, ...help);
  }
}

interface Values {
  readonly from?: readonly string[];
  readonly accept?: boolean;
  readonly "dry-run"?: boolean;
  readonly whole?: boolean;
  readonly withdrawn?: boolean;
  readonly published?: string;
}

const help: readonly string[] = [
  "npm run update -- SERIES --from FILE_OR_ADDRESS [--published YYYY-MM-DD] [--accept] [--dry-run] [--whole] [--withdrawn]",
  ...allSeries.map(
    ({ name, reads, options = [] }) => `  ${name}: ${reads}${options.map((option) => ` --${option}`).join("")}`,
  ),
];
