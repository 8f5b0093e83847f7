import type {
  Dimension,
  DoubtfulFit,
  ExposureFacts,
  GovernanceFacts,
  Machine,
  MinerSite,
  OtherYear,
  ShutdownYears,
} from "../../../src/facts/types.ts";
import { backtest } from "../../../src/model/backtest/report.ts";
import type { HazardFacts } from "../../../src/model/hazard/before.ts";
import { refitHistory } from "../../../src/model/hazard/refits.ts";
import { hazardReport, reportInShort } from "../../../src/model/hazard/report.ts";
import type { Checked } from "../check.ts";
import { doubtKeys } from "../doubts.ts";
import { dayInAddress } from "../periods.ts";
import { disruptionsOf } from "./events/disruptions.ts";
import { earlier, listYears } from "./events/shutdown-lists.ts";
import { compileHashrate } from "./hashrate.ts";
import { withOlder } from "./older.ts";
import { compileRisk } from "./risk.ts";
import { amount, type Cells, cell, distinct, gridOf, publishedOf, rowsOf } from "./rows.ts";

/** The first year whose WGI value is a predictor of a fitted year. */
const firstGovernanceYear = 2017;

/**
 * Compiles the figures of the Exposure tab and fits its regressions from them; no coefficient is written down anywhere.
 */
export function compileExposure(checked: Checked): ExposureFacts {
  const listed = rowsOf(checked, "internet/shutdowns.csv");
  const { governance, shutdowns } = hazardOf(checked);
  const facts = { governance, shutdowns };
  const happened = disruptionsOf(
    checked,
    listed.filter((cells) => isNationwide(cells) && isFullNetwork(cells)),
  );
  return {
    ...facts,
    fits: fitsOf(facts),
    doubts: doubtsOf(facts, listed),
    refits: { full: refitHistory(facts, "full"), any: refitHistory(facts, "any") },
    disruptions: happened,
    sites: rowsOf(checked, "miners/sites.csv").map(site),
    machines: rowsOf(checked, "miners/machines.csv").map(machine),
    backtest: backtest(
      {
        hashrate: withOlder(checked, compileHashrate),
        risk: withOlder(checked, compileRisk),
        hazard: withOlder(checked, hazardOf),
      },
      happened,
    ),
  };
}

const hazardOf = (checked: Checked): HazardFacts => ({
  governance: governanceOf(checked),
  shutdowns: shutdownYears(rowsOf(checked, "internet/shutdowns.csv"), isNationwide),
});

function governanceOf(checked: Checked): GovernanceFacts {
  const rows = rowsOf(checked, "risk/wgi-2024.csv").filter(
    (cells) => Number(cell(cells, "period")) >= firstGovernanceYear,
  );
  const stability = rows.filter((cells) => cell(cells, "dimension") === "political_stability");
  const years = distinct(stability, "period");
  const places = distinct(stability, "place");
  const ranks = (dimension: Dimension) =>
    gridOf(
      rows.filter((cells) => cell(cells, "dimension") === dimension),
      places,
      years,
      { column: "value", digits: 1 },
    );
  return {
    years: years.map(Number),
    published: publishedOf(stability, years),
    places,
    stability: gridOf(stability, places, years, { column: "estimate", digits: 4 }),
    ranks: {
      voice_accountability: ranks("voice_accountability"),
      government_effectiveness: ranks("government_effectiveness"),
      regulatory_quality: ranks("regulatory_quality"),
      rule_of_law: ranks("rule_of_law"),
      control_of_corruption: ranks("control_of_corruption"),
    },
    source: "wgi-2024",
  };
}

const fitsOf = (facts: HazardFacts) => ({ full: hazardReport(facts, "full"), any: hazardReport(facts, "any") });

const isNationwide = (cells: Cells): boolean => cell(cells, "nationwide") === "yes";

/** The regression under each doubt, with the doubt's rows read the other way. */
function doubtsOf({ governance, shutdowns: published }: HazardFacts, rows: readonly Cells[]): readonly DoubtfulFit[] {
  return doubtKeys.flatMap((doubt) => {
    const isMeant = (cells: Cells) => cell(cells, "doubt") === doubt;
    const meant = rows.filter(isMeant);
    const [first] = meant;
    if (first === undefined) return [];
    const shutdowns = shutdownYears(rows, (cells) => isNationwide(cells) !== isMeant(cells));
    const facts = { governance, shutdowns };
    const fits = { full: reportInShort(facts, "full"), any: reportInShort(facts, "any") };
    const otherwise = yearsOtherwise(published, shutdowns);
    return [{ doubt, rows: meant.length, readAs: isNationwide(first), fits, otherwise }];
  });
}

/** The rows of `ShutdownYears` that differ in the other reading. */
function yearsOtherwise(published: ShutdownYears, other: ShutdownYears): readonly OtherYear[] {
  const keyOf = ({ place, year }: Pick<OtherYear, "place" | "year">) => `${place} ${year}`;
  const before = new Map(published.rows.map((row) => [keyOf(row), row]));
  const after = new Map(other.rows.map((row) => [keyOf(row), row]));
  const gone = published.rows
    .filter((row) => !after.has(keyOf(row)))
    .map(({ place, year }) => ({ place, year, full: null, any: null }));
  const changed = other.rows.filter((row) => {
    const own = before.get(keyOf(row));
    return own?.full !== row.full || own.any !== row.any;
  });
  return [...gone, ...changed];
}

/**
 * The country-years with a nationwide shutdown. A row counts for the year in which the shutdown began, whichever year's
 * list has it.
 */
function shutdownYears(rows: readonly Cells[], isNationwide: (cells: Cells) => boolean): ShutdownYears {
  const found = new Map<string, { place: string; year: number; full: string | null; any: string }>();
  for (const cells of rows.filter(isNationwide)) {
    const place = cell(cells, "place");
    const year = Number(cell(cells, "period").slice(0, 4));
    const published = cell(cells, "published");
    const key = `${place} ${year}`;
    const before = found.get(key) ?? { place, year, full: null, any: published };
    found.set(key, {
      ...before,
      any: earlier(before.any, published),
      full: isFullNetwork(cells) ? earlier(before.full ?? published, published) : before.full,
    });
  }
  return {
    lists: listYears(rows),
    rows: [...found.values()].sort((a, b) => a.year - b.year || a.place.localeCompare(b.place)),
    source: "access-now",
  };
}

/**
 * Whether a row is a shutdown of the full network. The lists say so in `type` until 2018 and in `extent` from 2019 on;
 * a throttle alone does not count.
 */
function isFullNetwork(cells: Cells): boolean {
  const type = cell(cells, "type");
  return type !== "Throttle" && (type === "Full network" || cell(cells, "extent").startsWith("Full"));
}

const site = (cells: Cells): MinerSite => ({
  company: cell(cells, "company"),
  site: cell(cells, "site"),
  place: cell(cells, "place") || null,
  scope: cell(cells, "scope") as MinerSite["scope"],
  state: cell(cells, "state"),
  megawatts: amount(cells, "capacity_mw"),
  hashrate: amount(cells, "hashrate_ehs"),
  date: cell(cells, "period"),
  published: cell(cells, "published") || dayInAddress(cell(cells, "url")),
  note: cell(cells, "note"),
  publisher: cell(cells, "publisher"),
  url: cell(cells, "url"),
});

const machine = (cells: Cells): Machine => ({
  model: cell(cells, "model"),
  maker: cell(cells, "maker"),
  hashrate: amount(cells, "hashrate_ths") as number,
  watts: amount(cells, "power_w") as number,
  joulesPerTerahash: amount(cells, "efficiency_j_per_th") as number,
  published: cell(cells, "published"),
});
