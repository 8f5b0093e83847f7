import type { Holding } from "../../holding.ts";
import type { ImportContext } from "../context.ts";
import type { ColumnVerdict, Doubt } from "../types.ts";
import { payableCents } from "../units.ts";
import { isToCome } from "./dates.ts";

/** The page asks about a site above this part of the network; the largest company has less. */
const largePart = 0.1;
/**
 * Bounds of a site's power per hashrate, J/TH: 0.9 times that of the most efficient machine, and three times that of
 * the least efficient one, for a site of which a third runs.
 */
const leastFactor = 0.9;
const mostFactor = 3;
/**
 * A site's power may be this many times its hashrate × its stated J/TH: for cooling, and for machines that are
 * installed but do not run.
 */
const overhead = 2;

/** The holding with its size in the smaller unit that the visitor named; unchanged for any other verdict. */
export function asSaid(holding: Holding, verdict: ColumnVerdict | undefined): Holding {
  const { hashrate, megawatts } = holding;
  if (hashrate !== null && verdict === "PH/s") return { ...holding, hashrate: scaled(hashrate, 1e-3) };
  if (hashrate !== null && verdict === "TH/s") return { ...holding, hashrate: scaled(hashrate, 1e-6) };
  if (megawatts !== null && verdict === "kW") return { ...holding, megawatts: scaled(megawatts, 1e-3) };
  return holding;
}

const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** The doubts about a holding's numbers, beside the network's hashrate and the listed machines. */
export function doubtsAbout(holding: Holding, { network, machines, now }: ImportContext): readonly Doubt[] {
  const { hashrate, megawatts, efficiency, price, date } = holding;
  const doubts: Doubt[] = [];
  const ask = (kind: Doubt["kind"], ...figures: readonly number[]) => doubts.push({ kind, figures, other: null });
  if (network !== null && hashrate !== null && hashrate > network * largePart) {
    ask("large", hashrate, hashrate / network, network);
  }
  const contradiction = contradictionIn(holding);
  if (contradiction !== null) doubts.push(contradiction);
  if (isToCome(date, now)) doubts.push({ kind: "future", figures: [], other: null, cell: date });
  if (machines === null) return doubts;
  const { least, most } = machines;
  if (network !== null && hashrate === null && megawatts !== null && megawatts / least > network * largePart) {
    ask("large-power", megawatts, megawatts / least, network, least);
  }
  if (hashrate !== null && megawatts !== null) {
    const joules = megawatts / hashrate;
    if (joules < least * leastFactor || joules > most * mostFactor)
      ask("density", joules, least, most, hashrate, megawatts);
  }
  if (efficiency !== null && (efficiency < least * leastFactor || efficiency > most * mostFactor)) {
    ask("efficiency", efficiency, least, most);
  }
  if (price !== null && price !== 0 && (price < payableCents.least || price > payableCents.most)) ask("price", price);
  return doubts;
}

/**
 * A doubt where the stated J/TH disagree with power / hashrate: less power than the machines take, or more than twice
 * as much.
 */
function contradictionIn({ hashrate, megawatts, efficiency }: Holding): Doubt | null {
  if (hashrate === null || megawatts === null || efficiency === null) return null;
  const follows = megawatts / hashrate;
  if (follows >= efficiency * leastFactor && follows <= efficiency * overhead) return null;
  return { kind: "contradiction", figures: [follows, efficiency, hashrate, megawatts], other: null };
}
