import { existsSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { Plain } from "../build/plain.ts";
import { demandSite, type Served, serve } from "../serve.ts";
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
 * medians and spreads against the budgets. Sets the exit status to 1 where one is over. `readOptions` documents the
 * arguments.
 */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  await demandSite("dist");
  const computing = measureComputing();
  const sites = [await serve({ root: "dist", port: 0 }), await servePage("bare"), await servePage("step")];
  const peer = await peerOf(options.beside);
  console.log(machine());
  const browser = await startBrowser();
  try {
    const [ours = "", bare = "", maps = ""] = sites.map(({ url }) => url);
    const rounds = await allRounds(browser, { ours, bare, maps, beside: peer?.url ?? null }, options);
    const fans = await measureFans(browser, ours);
    const lines = [
      ...pageLines(rounds),
      { what: "a scenario’s 1,000 runs, in its worker", ours: [fans.one], unit: "ms", budget: 400 },
      { what: "two scenarios’, side by side", ours: [fans.two], unit: "ms", budget: 400 },
      ...computingLines(computing),
    ] satisfies readonly Line[];
    console.log(`\n${tableOf(lines)}`);
    console.log(`\nFiles of a visit that does not move the map:\n${fileLines(rounds[0]?.ours.rest.files ?? [])}`);
    if (peer !== null) console.log(`\n${tableOf(besideLines(rounds), options.beside ?? "")}`);
    if (lines.some(isOver)) process.exitCode = 1;
  } finally {
    await browser.close();
    await Promise.all([...sites, ...(peer === null ? [] : [peer])].map((site) => site.close()));
  }
}

/** Another site: an address is taken as it is, a folder is served; null without one. */
async function peerOf(beside: string | null): Promise<Served | null> {
  if (beside === null) return null;
  if (/^https?:/.test(beside)) return { url: beside, close: async () => {} };
  if (!existsSync(join(beside, "index.html")))
    throw new Plain(`bench: ${beside} is no built site: it has no index.html`);
  return serve({ root: beside, port: 0, headers: {} });
}

/** The machine in a line: processor, cores, memory, Node. */
function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${first?.model.trim() ?? "an unknown processor"}, ${cpus().length} cores, ${memory}, Node ${process.version}.`;
}
