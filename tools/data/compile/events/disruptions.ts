import type { Disruption } from "../../../../src/facts/types.ts";
import { DAY } from "../../../../src/kit/time.ts";
import type { Checked } from "../../check.ts";
import { type Cells, cell, rowsOf } from "../rows.ts";
import { sourceDays } from "./events.ts";

/**
 * All disruptions: our own reviewed events, and the nationwide shutdowns of the full network that the regression
 * counts, ascending by day.
 */
export function disruptionsOf(checked: Checked, shutdowns: readonly Cells[]): readonly Disruption[] {
  const own = ownDisruptions(checked);
  const listed = shutdowns.map(listedDisruption).filter((one) => !own.some((other) => isSame(one, other)));
  return [...own, ...firstOfQuarter(listed)].sort((a, b) => a.day.localeCompare(b.day));
}

function ownDisruptions(checked: Checked): readonly Disruption[] {
  const dayOf = sourceDays(checked);
  const events = new Map(checked.json.events.map((event) => [event.id, event]));
  return rowsOf(checked, "events/disruptions.csv").map((cells) => {
    const event = cell(cells, "event");
    const entry = events.get(event);
    if (entry === undefined) throw new Error(`data/events/disruptions.csv: no event ${event} in events.json`);
    return {
      event,
      place: cell(cells, "place"),
      title: entry.title,
      day: entry.start.slice(0, 10),
      published: entry.sources.map(dayOf).sort()[0] ?? "",
      hazard: cell(cells, "hazard") as Disruption["hazard"],
      extent: cell(cells, "extent") as Disruption["extent"],
      counts: cell(cells, "counts") === "yes",
      reason: cell(cells, "reason"),
      from: "events",
    };
  });
}

/** Start of the first quarter before which there was a map; earlier disruptions cannot be ranked. */
const firstDay = "2020-07-01";

const listedDisruption = (cells: Cells): Disruption => ({
  event: `list-${cell(cells, "place")}-${cell(cells, "period")}`,
  place: cell(cells, "place"),
  title: "",
  day: cell(cells, "period"),
  published: cell(cells, "published"),
  hazard: "internet",
  extent: "nationwide",
  counts: cell(cells, "period") >= firstDay,
  reason: "the regression counts it",
  from: "lists",
});

const week = 7 * DAY;

/** Whether two entries are the same shutdown: of one country, less than a week apart. */
const isSame = (one: Disruption, other: Disruption): boolean =>
  other.hazard === "internet" &&
  other.place === one.place &&
  Math.abs(Date.parse(one.day) - Date.parse(other.day)) < week;

/** The first shutdown of each country in each quarter; the backtest counts a country once in a quarter. */
function firstOfQuarter(listed: readonly Disruption[]): readonly Disruption[] {
  const first = new Map<string, Disruption>();
  for (const one of [...listed].sort((a, b) => a.day.localeCompare(b.day))) {
    const key = `${one.place} ${one.day.slice(0, 4)} ${Math.floor((Number(one.day.slice(5, 7)) - 1) / 3)}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
