import type { Holding } from "../../holding.ts";
import type { ImportContext } from "../context.ts";
import type { ColumnVerdict, Doubt } from "../types.ts";
import { isToCome } from "./dates.ts";

/** A site of more than this part of the network is questioned: the largest company has less. */
const largePart = 0.1;
/** A site counted with its power stands between the thriftiest machine, less a tenth, and one part in use of three. */
const thriftier = 0.9;
const idle = 3;
/** A site takes at most so many times the power of its machines: cooling, and what is installed and does not run. */
const overhead = 2;
/** US cents for a kWh beyond which a price is questioned. */
const payable = { least: 0.2, most: 60 } as const;

/** A row's size taken in a smaller unit, as a person said; everything else leaves it as it is. */
export function asSaid(holding: Holding, verdict: ColumnVerdict | undefined): Holding {
  const { hashrate, megawatts } = holding;
  if (hashrate !== null && verdict === "PH/s") return { ...holding, hashrate: scaled(hashrate, 1e-3) };
  if (hashrate !== null && verdict === "TH/s") return { ...holding, hashrate: scaled(hashrate, 1e-6) };
  if (megawatts !== null && verdict === "kW") return { ...holding, megawatts: scaled(megawatts, 1e-3) };
  return holding;
}

const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** What a holding's numbers leave open, beside the network and the machines that the page knows. */
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
    if (joules < least * thriftier || joules > most * idle) ask("density", joules, least, most, hashrate, megawatts);
  }
  if (efficiency !== null && (efficiency < least * thriftier || efficiency > most * idle)) {
    ask("efficiency", efficiency, least, most);
  }
  if (price !== null && price !== 0 && (price < payable.least || price > payable.most)) ask("price", price);
  return doubts;
}

/** J/TH as stated beside those that follow: less power than the machines take, or more than twice as much, is asked. */
function contradictionIn({ hashrate, megawatts, efficiency }: Holding): Doubt | null {
  if (hashrate === null || megawatts === null || efficiency === null) return null;
  const follows = megawatts / hashrate;
  if (follows >= efficiency * thriftier && follows <= efficiency * overhead) return null;
  return { kind: "contradiction", figures: [follows, efficiency, hashrate, megawatts], other: null };
}
