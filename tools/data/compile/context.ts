import type { ContextFacts, GridFacts, PlaceCode } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";
import { dayInAddress, lastDay } from "../periods.ts";
import { countryOf } from "../tables/codes.ts";
import { earlier, listYears } from "./events/shutdown-lists.ts";
import { amount, type Cells, cell, distinct, gridOf, publishedOf, rounded, rowsOf } from "./rows.ts";

/** Compiles the further figures of a country's card. */
export function compileContext(checked: Checked): ContextFacts {
  return {
    grid: grid(checked),
    shutdownLists: listYears(rowsOf(checked, "internet/shutdowns.csv")),
    shutdowns: shutdowns(rowsOf(checked, "internet/shutdowns.csv")),
    law: rowsOf(checked, "law/mining.csv").map(law),
    capacity: rowsOf(checked, "miners/capacity-context.csv").flatMap(capacity),
    wgi2025: wgi2025(rowsOf(checked, "risk/wgi-2025.csv")),
    democracy: newest(
      rowsOf(checked, "risk/vdem.csv").filter((cells) => cell(cells, "dimension") === "electoral_democracy"),
      (cells) =>
        [
          Number(cell(cells, "period")),
          numberIn(cells, "value"),
          numberIn(cells, "low"),
          numberIn(cells, "high"),
        ] as const,
    ),
    gpr: newest(
      rowsOf(checked, "risk/gpr-countries.csv"),
      (cells) => [cell(cells, "period"), rounded(numberIn(cells, "value"), 3) ?? 0] as const,
    ),
  };
}

const numberIn = (cells: Cells, column: string): number => Number(cell(cells, column));

function grid(checked: Checked): GridFacts {
  const carbon = rowsOf(checked, "grid/carbon-intensity.csv");
  const generation = rowsOf(checked, "grid/generation.csv");
  const years = distinct(carbon, "period");
  const places = distinct(carbon, "place");
  const fuel = (name: string) =>
    gridOf(
      generation.filter((cells) => cell(cells, "fuel") === name),
      places,
      years,
      { column: "share", digits: 1 },
    );
  return {
    years: years.map(Number),
    published: publishedOf(carbon, years),
    places,
    carbon: gridOf(carbon, places, years, { column: "value", digits: 0 }),
    fuels: {
      coal: fuel("coal"),
      gas: fuel("gas"),
      oil: fuel("oil"),
      hydro: fuel("hydro"),
      nuclear: fuel("nuclear"),
      wind: fuel("wind"),
      solar: fuel("solar"),
    },
    source: "owid-grid",
  };
}

/**
 * One row for each shutdown, with the values of the newest list. `published` is the day of the first list that gives
 * this area. `national` is true where the newest list says so, or where it names no area and an earlier list says so.
 */
function shutdowns(rows: readonly Cells[]): ContextFacts["shutdowns"] {
  const areaOf = (cells: Cells) => `${startOf(cells)} ${cell(cells, "area")}`;
  const first = new Map<string, string>();
  for (const cells of rows) {
    const published = cell(cells, "published");
    first.set(areaOf(cells), earlier(first.get(areaOf(cells)) ?? published, published));
  }
  const nationwideBefore = new Set(
    rows.filter((cells) => isYes(cells, "repeats") && isYes(cells, "nationwide")).map(startOf),
  );
  return rows
    .filter((cells) => !isYes(cells, "repeats"))
    .map((cells) => ({
      place: cell(cells, "place"),
      from: cell(cells, "period"),
      to: cell(cells, "ends") || null,
      area: cell(cells, "area"),
      national: isYes(cells, "nationwide") || (cell(cells, "area") === "" && nationwideBefore.has(startOf(cells))),
      kind: [cell(cells, "type"), cell(cells, "extent"), cell(cells, "network")].filter(Boolean).join(", "),
      cause: cell(cells, "cause"),
      published: first.get(areaOf(cells)) ?? cell(cells, "published"),
    }))
    .sort((a, b) => a.from.localeCompare(b.from) || a.place.localeCompare(b.place));
}

const isYes = (cells: Cells, column: string): boolean => cell(cells, column) === "yes";

const startOf = (cells: Cells): string => `${cell(cells, "place")} ${cell(cells, "period")}`;

function law(cells: Cells): ContextFacts["law"][number] {
  return {
    place: cell(cells, "place"),
    jurisdiction: cell(cells, "jurisdiction"),
    date: cell(cells, "period"),
    precision: cell(cells, "precision") as "day" | "month" | "year",
    kind: cell(cells, "kind"),
    statusAfter: cell(cells, "status_after"),
    text: cell(cells, "text"),
    source: cell(cells, "publisher"),
    url: cell(cells, "url"),
    published: cell(cells, "published") || lastDay(cell(cells, "period")),
  };
}

/** Figures of the whole world, or of two countries together, are on no country's card. */
function capacity(cells: Cells): ContextFacts["capacity"] {
  const place = cell(cells, "place");
  if (place === "") return [];
  const country = countryOf(place);
  return [
    {
      place: country,
      period: cell(cells, "period"),
      value: amount(cells, "value"),
      low: amount(cells, "low"),
      high: amount(cells, "high"),
      unit: cell(cells, "unit"),
      status: cell(cells, "status"),
      metric: cell(cells, "metric"),
      part: place === country ? "" : cell(cells, "label"),
      note: cell(cells, "note"),
      publisher: cell(cells, "publisher"),
      url: cell(cells, "url"),
      published: cell(cells, "published") || dayInAddress(cell(cells, "url")),
    },
  ];
}

function wgi2025(rows: readonly Cells[]): ContextFacts["wgi2025"] {
  const places: Record<PlaceCode, [number, number][]> = {};
  for (const cells of rows) {
    const place = cell(cells, "place");
    places[place] ??= [];
    places[place].push([numberIn(cells, "period"), numberIn(cells, "value")]);
  }
  for (const list of Object.values(places)) list.sort(([a], [b]) => a - b);
  return places;
}

/** The row of each place with its latest period, read by `read`. */
function newest<Value>(rows: readonly Cells[], read: (cells: Cells) => Value): Record<PlaceCode, Value> {
  const latest = new Map<PlaceCode, Cells>();
  for (const cells of rows) {
    const place = cell(cells, "place");
    const latestSoFar = latest.get(place);
    if (latestSoFar === undefined || cell(latestSoFar, "period") < cell(cells, "period")) latest.set(place, cells);
  }
  return Object.fromEntries([...latest].map(([place, cells]) => [place, read(cells)]));
}
