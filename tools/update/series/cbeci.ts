import { readText } from "../input.ts";
import { found, type Given, type Outcome, type Series } from "../outcome.ts";
import { dayIn, numberIn, type Record, recordsOf, refuseRepeats } from "../records.ts";
import { Faults } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";
import { countryReader, placeNamed } from "./places.ts";

const shares: Identity = { path: "hashrate/cbeci-share.csv", compared: ["value"] };
const rates: Identity = { path: "hashrate/cbeci-hashrate.csv", compared: ["value"] };
const columns = ["date", "country", "monthly_hashrate_%", "monthly_absolute_hashrate_EH/S"] as const;

/** Cambridge's download of the mining map: `date,country,monthly_hashrate_%,monthly_absolute_hashrate_EH/S`. */
export const cbeci: Series = {
  name: "cbeci",
  reads: "the download of Cambridge's mining map (date, country, share, EH/s); name its day with --published",
  read,
};

async function read({ from, texts, now, published }: Given): Promise<Outcome> {
  const name = onlyOne("cbeci", from);
  const records = recordsOf(name, await readText(name), columns);
  const faults = new Faults(name);
  refuseRepeats(records, ({ cells }) => `${cells["date"]} ${cells["country"]}`, "country", faults);
  const readCountry = countryReader(texts);
  const read = records.map((record) => ({
    record,
    period: dayIn(record, "date", faults, now).slice(0, 7),
    ...countryOf(record, readCountry, faults),
    share: percent(record, faults),
    rate: numberIn(record, columns[3], faults, { blank: true }),
  }));
  faults.refuse();
  const shared = read.map(({ period, place, label, inflated }) => ({
    place,
    period,
    status: "reported",
    source: "cbeci",
    published,
    note: inflated ? "inflated by virtual private networks, says CBECI" : "",
    label,
  }));
  const rows = read.map(({ record, share, inflated }, index) => {
    const cells = { ...shared[index], value: share, unit: "%", vpn: inflated ? "yes" : "no" };
    return found(record, "date", columns[2], cells);
  });
  const rateRows = read.map(({ record, rate }, index) =>
    found(record, "date", columns[3], { ...shared[index], value: rate, unit: "EH/s" }),
  );
  // The largest factor from month to month so far is 48, in Ireland, from 0.03 to 1.41 %.
  const monthly = { days: "given", needs: "over", isHeld: () => true, largest: { value: 80 } } as const;
  return {
    name,
    read: records.length,
    tables: [
      { identity: shares, rows, ...monthly },
      { identity: rates, rows: rateRows, ...monthly },
    ],
  };
}

/** The share in a cell, `75.53%` or `75.53`, from 0 to 100. */
function percent(record: Record, faults: Faults): string {
  const cell = (record.cells[columns[2]] ?? "").replace(/\s*%$/, "");
  return numberIn({ ...record, cells: { ...record.cells, [columns[2]]: cell } }, columns[2], faults, { most: 100 });
}

/**
 * The country of a record. CBECI marks Germany and Ireland with a star, its sign for traffic through virtual private
 * networks.
 */
function countryOf(
  record: Record,
  readCountry: (name: string) => string | null,
  faults: Faults,
): { place: string; label: string; inflated: boolean } {
  const printed = record.cells["country"] ?? "";
  const label = printed.replace(/\s*\*+$/, "");
  const inflated = label !== printed;
  if (/^other/i.test(label)) return { place: "", label: "Other (unnamed countries)", inflated };
  const place = placeNamed(label, readCountry);
  if (place === null) faults.add(record.row, "country", `${printed || "blank"} is no country that the project knows`);
  return { place: place?.code ?? "", label: place?.label ?? label, inflated };
}
