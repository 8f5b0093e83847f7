import { cpus, totalmem } from "node:os";
import { demandSite, serve } from "../serve.ts";
import { demandPeer, servePeer } from "./beside.ts";
import { measureComputing } from "./computing/computing.ts";
import { measureFans } from "./fan.ts";
import { besideLines, computingLines, fileLines, pageLines } from "./lines.ts";
import { readOptions } from "./options.ts";
import { servePage } from "./pages.ts";
import { isOver, type Line, tableOf } from "./report.ts";
import { allRounds } from "./rounds.ts";
import { startBrowser } from "./visit.ts";

/**
 * Measures the built page beside a bare MapLibre page, in alternating rounds in the same slowed browser, and prints
 * medians and spreads against the budgets. Sets the exit status to 1 where one is over, or was not measured.
 * `readOptions` documents the arguments.
 */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  await demandPeer(options.beside);
  await demandSite("dist");
  const computing = measureComputing();
  const opened: { close(): Promise<void> }[] = [];
  const keep = <One extends { close(): Promise<void> } | null>(one: One): One => {
    if (one !== null) opened.push(one);
    return one;
  };
  try {
    const ours = keep(await serve({ root: "dist", port: 0 })).url;
    const bare = keep(await servePage("bare")).url;
    const maps = keep(await servePage("step")).url;
    const beside = keep(await servePeer(options.beside))?.url ?? null;
    console.log(machine());
    const browser = keep(await startBrowser());
    const rounds = await allRounds(browser, { ours, bare, maps, beside }, options);
    const fans = await measureFans(browser, ours);
    const lines = [
      ...pageLines(rounds),
      { what: "a scenario’s 1,000 runs, in its worker", ours: [fans.one], unit: "ms", budget: 400 },
      { what: "two scenarios’, side by side", ours: [fans.two], unit: "ms", budget: 400 },
      ...computingLines(computing),
    ] satisfies readonly Line[];
    console.log(`\n${tableOf(lines)}`);
    console.log(`\nFiles of a visit that does not move the map:\n${fileLines(rounds[0]?.ours.rest.files ?? [])}`);
    if (beside !== null) console.log(`\n${tableOf(besideLines(rounds), options.beside ?? "")}`);
    if (lines.some(isOver)) process.exitCode = 1;
  } finally {
    // A server that stays open would keep the process from ending.
    await Promise.all(opened.map((one) => one.close()));
  }
}

/** The machine in a line: processor, cores, memory, Node. */
function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${first?.model.trim() ?? "an unknown processor"}, ${cpus().length} cores, ${memory}, Node ${process.version}.`;
}
