import type { Holding } from "../read.ts";
import type { ImportContext } from "./context.ts";
import type { RawRow } from "./row.ts";
import type { Doubt, Verdict } from "./types.ts";

/** A site of more than this part of the network is questioned: the largest company has less. */
const largePart = 0.1;
/** A site counted with its power stands between the thriftiest machine, less a tenth, and one part in use of three. */
const thriftier = 0.9;
const idle = 3;
/** US cents for a kWh beyond which a price is questioned. */
const payable = { least: 0.2, most: 60 } as const;

/** A row's size taken in a smaller unit, as a person said; everything else leaves it as it is. */
export function asSaid(holding: Holding, verdict: Verdict | undefined): Holding {
  const { hashrate, megawatts } = holding;
  if (hashrate !== null && verdict === "PH/s") return { ...holding, hashrate: scaled(hashrate, 1e-3) };
  if (hashrate !== null && verdict === "TH/s") return { ...holding, hashrate: scaled(hashrate, 1e-6) };
  if (megawatts !== null && verdict === "kW") return { ...holding, megawatts: scaled(megawatts, 1e-3) };
  return holding;
}

const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** What a holding's numbers leave open, beside the network and the machines that the page knows. */
export function doubtsAbout(holding: Holding, { network, machines }: ImportContext): readonly Doubt[] {
  const { hashrate, megawatts, efficiency, price } = holding;
  const doubts: Doubt[] = [];
  const ask = (kind: Doubt["kind"], ...figures: readonly number[]) => doubts.push({ kind, figures, other: null });
  if (network !== null && hashrate !== null && hashrate > network * largePart) {
    ask("large", hashrate, hashrate / network, network);
  }
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

const totalWords =
  /^(?:grand |sub-?\s?|net |portfolio |overall )?(?:totals?|sums?|summe|insgesamt|gesamt(?:summe)?|zwischensumme|somme|sous-total|suma|soma|totale|totales|totais|aggregate|итого|всего|сумма|合计|总计|小计|总和)\s*[:.]?$|^(?:grand |sub-?)?totals?\b|\b(?:sub-?)?total\s*[:.]?$|^(?:all sites|overall|combined|portfolio|[Σ∑])\s*[:.]?$/i;
/** A company whose name begins like a total: Total Energies Texas, Total Mining LLC. */
const companyWords = /^total ?energies\b|\b(?:llc|inc|ltd|gmbh|corp|plc|llp|lp|ag|sas|s\.?a\.?)\.?$/i;

/** What the rows since the last total add up to, and how many of them have a size. */
interface Above {
  readonly first: number | null;
  readonly sums: readonly [number, number];
  readonly sized: number;
}

const nothingAbove: Above = { first: null, sums: [0, 0], sized: 0 };

/** Which rows are totals: by their name, or because their numbers are the sum of those above and no site is named. */
export function totalsAmong(rows: readonly RawRow[]): ReadonlyMap<number, Doubt> {
  const found = new Map<number, Doubt>();
  let above = nothingAbove;
  rows.forEach((row, index) => {
    const isNamed = totalWords.test(row.name) && !companyWords.test(row.name);
    const isSum = above.sized > 1 && isSumOf(row, above.sums);
    const isLast = index === rows.length - 1;
    const nameless = row.name === "" || row.lacksPlace;
    if (isNamed || (isSum && (nameless || (isLast && above.sized > 2)))) {
      const figures = row.sizes.flatMap((size) => size ?? []);
      found.set(row.row, { kind: isNamed ? "total" : "sum", figures, other: above.first });
      // A subtotal ends what it adds up; a grand total is found by its name or adds up all.
      if (!isNamed || isSum) above = nothingAbove;
      return;
    }
    above = withRow(above, row);
  });
  return found;
}

function withRow({ first, sums, sized }: Above, { row, sizes: [hashrate = null, megawatts = null] }: RawRow): Above {
  const isSized = (hashrate ?? 0) > 0 || (megawatts ?? 0) > 0;
  return {
    first: first ?? row,
    sums: [sums[0] + (hashrate ?? 0), sums[1] + (megawatts ?? 0)],
    sized: sized + (isSized ? 1 : 0),
  };
}

/** Within a two-hundredth, since totals are rounded; every size that is stated has to fit. */
function isSumOf({ sizes }: RawRow, sums: readonly number[]): boolean {
  const stated = sizes.flatMap((size, at) => (size === null || size === 0 ? [] : [[size, sums[at] ?? 0] as const]));
  return stated.length > 0 && stated.every(([size, sum]) => Math.abs(size - sum) <= sum / 200);
}
