import type { Estimate, HashrateFacts, MonthlyShares, SingleEstimate } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";
import { earlier } from "./events/shutdown-lists.ts";
import { amount, type Cells, cell, distinct, gridOf, publishedOf, rowsOf } from "./rows.ts";

/** Compiles the shares of hashrate: CBECI's maps, whole later estimates, and single figures. */
export function compileHashrate(checked: Checked): HashrateFacts {
  const shares = rowsOf(checked, "hashrate/cbeci-share.csv");
  const rates = rowsOf(checked, "hashrate/cbeci-hashrate.csv");
  const cbeci = monthly(shares, "cbeci");
  return {
    cbeci: {
      ...cbeci,
      hashrate: gridOf(rates, cbeci.places, cbeci.months, { column: "value", digits: 2, placeOf: restOrPlace }),
      vpnInflated: distinct(
        shares.filter((cells) => cell(cells, "vpn") === "yes"),
        "place",
      ),
    },
    firstRelease: monthly(rowsOf(checked, "hashrate/cbeci-first-release.csv"), "cbeci-first-release"),
    longTail: rowsOf(checked, "hashrate/cbeci-long-tail.csv").map((cells) => ({
      place: cell(cells, "place"),
      month: cell(cells, "period"),
      share: Number(cell(cells, "value")),
      published: cell(cells, "published"),
      url: cell(cells, "url"),
      note: cell(cells, "note"),
    })),
    provinces: provinces(checked),
    estimates: estimates(rowsOf(checked, "hashrate/estimates.csv")),
    singles: [...rowsOf(checked, "hashrate/single-estimates.csv"), ...rowsOf(checked, "hashrate/power-capacity.csv")]
      .map(single)
      .sort((a, b) => a.from.localeCompare(b.from)),
  };
}

const restOrPlace = (cells: Cells): string => cell(cells, "place") || "OTHER";

function monthly(rows: readonly Cells[], source: string): MonthlyShares {
  const months = distinct(rows, "period");
  const places = [...new Set(rows.map(restOrPlace))].sort();
  return {
    months,
    published: publishedOf(rows, months),
    places,
    share: gridOf(rows, places, months, { column: "value", digits: 3, placeOf: restOrPlace }),
    source,
  };
}

/** China's named provinces; the rest of China has no place and no circle. Throws for a province without coordinates. */
function provinces(checked: Checked): HashrateFacts["provinces"] {
  const rows = rowsOf(checked, "hashrate/china-provinces.csv").filter((cells) => cell(cells, "place") !== "");
  const table = monthly(rows, "cbeci");
  const homes = new Map(
    rowsOf(checked, "hashrate/china-province-places.csv").map((cells) => [cell(cells, "place"), cells]),
  );
  const home = (place: string): Cells => {
    const cells = homes.get(place);
    if (cells === undefined) throw new Error(`data/hashrate/china-province-places.csv:1:place: lacks ${place}`);
    return cells;
  };
  return {
    ...table,
    ofWorld: gridOf(rows, table.places, table.months, { column: "of_world", digits: 3 }),
    names: table.places.map((place) => cell(home(place), "label")),
    at: table.places.map((place) => [Number(cell(home(place), "lon")), Number(cell(home(place), "lat"))] as const),
  };
}

function estimates(rows: readonly Cells[]): readonly Estimate[] {
  const groups = new Map<string, Cells[]>();
  for (const cells of rows) {
    const id = cell(cells, "estimate");
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [cells]);
    else group.push(cells);
  }
  return [...groups].map(([id, group]) => estimate(id, group)).sort((a, b) => a.from.localeCompare(b.from));
}

function estimate(id: string, group: readonly Cells[]): Estimate {
  const first = group[0] as Cells;
  return {
    id,
    publisher: cell(first, "publisher"),
    method: cell(first, "method"),
    period: cell(first, "period"),
    from: group.map((cells) => cell(cells, "published")).reduce(earlier),
    dated: !cell(first, "note").includes("printed without a day"),
    rows: group.map((cells) => ({
      place: cell(cells, "place"),
      share: Number(cell(cells, "value")),
      hashrate: amount(cells, "hashrate_ehs"),
    })),
    source: cell(first, "source"),
    readIn: cell(first, "grade").startsWith("copy") ? "copy" : "press",
    url: cell(first, "url"),
    note: [...new Set(group.flatMap((cells) => cell(cells, "note").split("; ")))].filter(Boolean).join("; "),
  };
}

/**
 * A single estimate or a country's megawatts. `low` and `high` bound a share, so that a range of megawatts goes into
 * the note.
 */
function single(cells: Cells): SingleEstimate {
  const power = cell(cells, "unit") === "MW";
  const range = power && cell(cells, "value") === "" ? `${cell(cells, "low")} to ${cell(cells, "high")} MW; ` : "";
  return {
    place: cell(cells, "place") || null,
    label: cell(cells, "label"),
    period: cell(cells, "period"),
    from: cell(cells, "published"),
    share: power ? null : amount(cells, "value"),
    low: power ? null : amount(cells, "low"),
    high: power ? null : amount(cells, "high"),
    megawatts: amount(cells, power ? "value" : "capacity_mw"),
    hashrate: power ? null : amount(cells, "hashrate_ehs"),
    publisher: cell(cells, "publisher"),
    method: cell(cells, "method"),
    url: cell(cells, "url"),
    note: `${range}${cell(cells, "note")}`,
  };
}
