import { isPlace } from "../../data/tables/codes.ts";
import { decimal } from "../../data/tables/own-table.ts";
import { readText } from "../input.ts";
import { type Found, found, type Given, type Outcome, type Series } from "../outcome.ts";
import { numberIn, type Record, recordsOf, refuseRepeats, yearIn } from "../records.ts";
import { Faults } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";

const carbon: Identity = {
  path: "grid/carbon-intensity.csv",
  compared: ["value", "generation_twh"],
};
const generation: Identity = { path: "grid/generation.csv", compared: ["value", "share"] };
const fuels = ["coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"] as const;
const firstYear = "2014";
const all = { times: 10, printed: "electricity_generation", unit: "TWh" };
const columns = ["country", "year", "iso_code", "electricity_generation", "carbon_intensity_elec"];

/** Our World in Data's energy data, one row for each country and year: carbon intensity, and generation by fuel. */
export const grid: Series = {
  name: "grid",
  reads: "Our World in Data's owid-energy-data.csv: carbon intensity and generation by fuel",
  read,
};

async function read({ from, now }: Given): Promise<Outcome> {
  const name = onlyOne("grid", from);
  const needed = [...columns, ...fuels.map((fuel) => `${fuel}_electricity`)];
  const records = recordsOf(name, await readText(name), needed);
  const faults = new Faults(name);
  refuseRepeats(records, ({ cells }) => `${cells["country"]} ${cells["year"]}`, "country", faults);
  const meant = records.filter((record) => yearIn(record, "year", faults, now) >= firstYear && isCountry(record));
  const intensities = meant.flatMap((record) => intensityOf(record, faults));
  const made = meant.flatMap((record) => generationOf(record, faults));
  faults.refuse();
  const yearly = { days: "usual", needs: "over", isHeld: () => true } as const;
  return {
    name,
    read: records.length,
    tables: [
      // The largest factors from year to year so far are 6 for carbon and 3 for all generation; a fuel may begin near
      // zero.
      { identity: carbon, rows: intensities, ...yearly, largest: { value: 20, generation_twh: all } },
      { identity: generation, rows: made, ...yearly, largest: { value: 700 } },
    ],
    leftOut: [`${records.length - meant.length} rows of regions or of years before ${firstYear}`],
  };
}

const codeOf = ({ cells }: Record): string => (cells["iso_code"] === "OWID_KOS" ? "XKX" : (cells["iso_code"] ?? ""));
const isCountry = (record: Record): boolean => isPlace(codeOf(record));

/** The shared cells of a country and year; usually published on 8 May of the next year. */
const yearOf = (record: Record) => ({
  place: codeOf(record),
  period: record.cells["year"] ?? "",
  status: "reported",
  source: "owid-grid",
  published: `${Number(record.cells["year"]) + 1}-05-08`,
});

function intensityOf(record: Record, faults: Faults): readonly Found[] {
  const value = numberIn(record, "carbon_intensity_elec", faults, { most: 2000, blank: true });
  const total = numberIn(record, "electricity_generation", faults, { blank: true });
  if (total === "") return [];
  const cells = { ...yearOf(record), value, unit: "gCO2/kWh", generation_twh: total };
  return [found(record, "year", "carbon_intensity_elec", cells)];
}

function generationOf(record: Record, faults: Faults): readonly Found[] {
  const total = Number(record.cells["electricity_generation"]);
  return fuels.flatMap((fuel) => {
    const value = numberIn(record, `${fuel}_electricity`, faults, { blank: true });
    const share = total > 0 ? decimal(Number(((100 * Number(value)) / total).toFixed(2))) : "";
    if (value === "") return [];
    return [found(record, "year", `${fuel}_electricity`, { ...yearOf(record), value, unit: "TWh", fuel, share })];
  });
}
