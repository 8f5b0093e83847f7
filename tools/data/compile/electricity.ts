import type { ElectricityFacts, PlaceCode, Price } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";
import { type Span, spanOf } from "../periods.ts";
import { amount, type Cells, cell, rounded, rowsOf } from "./rows.ts";

/** Compiles the prices in US cents per kWh by tariff class, and the prices reported of miners. */
export function compileElectricity(checked: Checked): ElectricityFacts {
  const eurostat = rowsOf(checked, "electricity/eurostat.csv");
  const eia = rowsOf(checked, "electricity/eia.csv").filter((cells) => cell(cells, "place") !== "");
  return {
    business: byPlace(rowsOf(checked, "electricity/doing-business.csv").map((cells) => price(cells, "value"))),
    industry: byPlace([
      ...eurostat.map((cells) => price(cells, "us_cents_per_kwh")),
      ...eia.map((cells) => price(cells, "value")),
    ]),
    cited: byPlace(rowsOf(checked, "electricity/globalpetrolprices.csv").map((cells) => price(cells, "value"))),
    miners: rowsOf(checked, "electricity/miners-reported.csv").filter(hasPrice).map(minersPrice),
  };
}

type Placed = readonly [place: PlaceCode, price: Price];

function price(cells: Cells, column: string): Placed {
  const period = cell(cells, "period");
  const { from, to } = spanOf(period) as Span;
  const cents = rounded(amount(cells, column), 2) as number;
  return [
    cell(cells, "place"),
    { period, from, to, cents, published: cell(cells, "published"), source: cell(cells, "source") },
  ];
}

function byPlace(prices: readonly Placed[]): Record<PlaceCode, Price[]> {
  const places: Record<PlaceCode, Price[]> = {};
  for (const [place, one] of prices) {
    places[place] ??= [];
    places[place].push(one);
  }
  for (const list of Object.values(places))
    list.sort((a, b) => a.from - b.from || a.published.localeCompare(b.published));
  return places;
}

/** Whether a row states a price. A fee on top of a tariff is no price, and some rows state no amount in dollars. */
const hasPrice = (cells: Cells): boolean =>
  cell(cells, "surcharge") === "no" && (cell(cells, "low") !== "" || cell(cells, "high") !== "");

function minersPrice(cells: Cells): ElectricityFacts["miners"][number] {
  const low = amount(cells, "low");
  const high = amount(cells, "high");
  return {
    place: cell(cells, "place") || null,
    region: cell(cells, "label"),
    from: cell(cells, "period"),
    to: cell(cells, "until"),
    low: (low ?? high) as number,
    high: (high ?? low) as number,
    basis: cell(cells, "basis"),
    tariff: cell(cells, "tariff"),
    source: cell(cells, "publisher"),
    url: cell(cells, "url"),
    quality: cell(cells, "grade"),
    note: cell(cells, "note"),
    published: cell(cells, "published"),
  };
}
