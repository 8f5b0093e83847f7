import { isPlace } from "../../data/codes.ts";
import { decimal, type OwnRow } from "../../data/own-table.ts";
import { readText } from "../input.ts";
import type { Given, Outcome, Series } from "../outcome.ts";
import { numberIn, type Record, recordsOf, refuseRepeats, yearIn } from "../records.ts";
import { Faults } from "../refused.ts";
import type { Identity } from "../table.ts";
import { refuseTorn } from "../whole.ts";
import { onlyOne } from "./one.ts";

const carbon: Identity = {
  path: "grid/carbon-intensity.csv",
  key: ["place", "period"],
  compared: ["value", "generation_twh"],
};
const generation: Identity = { path: "grid/generation.csv", key: ["place", "period", "fuel"], compared: ["value"] };
const fuels = ["coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"] as const;
const firstYear = "2014";
const columns = ["country", "year", "iso_code", "electricity_generation", "carbon_intensity_elec"];

/** Our World in Data's energy data, one row a country and year: carbon intensity and generation by fuel. */
export const grid: Series = {
  name: "grid",
  reads: "Our World in Data's owid-energy-data.csv: carbon intensity and generation by fuel",
  read,
};

async function read({ from, texts, now }: Given): Promise<Outcome> {
  const name = onlyOne("grid", from);
  const needed = [...columns, ...fuels.map((fuel) => `${fuel}_electricity`)];
  const records = recordsOf(name, await readText(name), needed);
  const faults = new Faults(name);
  refuseRepeats(records, ({ cells }) => `${cells["country"]} ${cells["year"]}`, "country", faults);
  const meant = records.filter((record) => yearIn(record, "year", faults, now) >= firstYear && isCountry(record));
  const intensities = meant.flatMap((record) => intensityOf(record, faults));
  const made = meant.flatMap((record) => generationOf(record, faults));
  faults.refuse();
  refuseTorn(name, texts, intensities, carbon, () => true);
  refuseTorn(name, texts, made, generation, () => true);
  return {
    read: records.length,
    tables: [
      { identity: carbon, rows: intensities },
      { identity: generation, rows: made },
    ],
    leftOut: [`${records.length - meant.length} rows of regions or of years before ${firstYear}`],
  };
}

const codeOf = ({ cells }: Record): string => (cells["iso_code"] === "OWID_KOS" ? "XKX" : (cells["iso_code"] ?? ""));
const isCountry = (record: Record): boolean => isPlace(codeOf(record));

/** Known by the usual lag, 8 May of the year after. */
const yearOf = (record: Record) => ({
  place: codeOf(record),
  period: record.cells["year"] ?? "",
  status: "reported",
  source: "owid-grid",
  published: `${Number(record.cells["year"]) + 1}-05-08`,
});

function intensityOf(record: Record, faults: Faults): readonly OwnRow[] {
  const value = numberIn(record, "carbon_intensity_elec", faults, { most: 2000, blank: true });
  const total = numberIn(record, "electricity_generation", faults, { blank: true });
  return total === "" ? [] : [{ ...yearOf(record), value, unit: "gCO2/kWh", generation_twh: total }];
}

function generationOf(record: Record, faults: Faults): readonly OwnRow[] {
  const total = Number(record.cells["electricity_generation"]);
  return fuels.flatMap((fuel) => {
    const value = numberIn(record, `${fuel}_electricity`, faults, { blank: true });
    const share = total > 0 ? decimal(Number(((100 * Number(value)) / total).toFixed(2))) : "";
    return value === "" ? [] : [{ ...yearOf(record), value, unit: "TWh", fuel, share }];
  });
}
