import type {
  ChronicleItem,
  ConnectivityItem,
  EventFacts,
  MiningEvent,
  Precision,
} from "../../../../src/facts/types.ts";
import type { Checked } from "../../check.ts";
import { lastDay, type Span, spanOf } from "../../periods.ts";
import type { ChronicleEntry, ConnectivityEntry, EventEntry } from "../../tables/json-shapes.ts";

/**
 * Compiles events, chronologies and statements on connectivity, with dates as moments; events and statements ascend by
 * moment, ties as in the file.
 */
export function compileEvents(checked: Checked): EventFacts {
  const { json } = checked;
  const dayOf = sourceDays(checked);
  const byUrl = new Map(Object.values(json.press).map(({ url, date }) => [url, lastDay(date)]));
  const line = (entry: ChronicleEntry): ChronicleItem => ({
    ...entry,
    at: span(entry.at).from,
    published: dayOf(entry.source),
  });
  return {
    events: json.events.map((entry) => event(entry, dayOf)).sort((a, b) => a.start - b.start),
    replays: Object.fromEntries(
      json.replays.map(({ row, lines, connectivity }) => [
        row.id,
        {
          lines: lines.map(line),
          connectivity: connectivity.map((entry) => statement(entry, byUrl)).sort((a, b) => a.from - b.from),
        },
      ]),
    ),
  };
}

/** A function from a press source to the day on which it came out. */
export const sourceDays =
  ({ json }: Checked) =>
  (source: string): string =>
    lastDay(json.press[source]?.date ?? "");

const span = (text: string): Span => spanOf(text) as Span;

function event(entry: EventEntry, dayOf: (source: string) => string): MiningEvent {
  const { place, precision, countries, ...rest } = entry;
  return {
    ...rest,
    start: span(entry.start).from,
    end: endOf(entry.start, entry.end, precision),
    precision,
    countries,
    short: entry.short ?? null,
    place: place === null ? null : { lon: place.lon, lat: place.lat, name: place.name },
    published: entry.sources.map(dayOf).sort()[0] as string,
  };
}

/**
 * The end of an event, exclusive: the day after its last day, the month after its last month, or its clock time.
 * Without a stated end a month or a year is its own span, and anything finer has no end (null).
 */
function endOf(start: string, end: string | null, precision: Precision): number | null {
  if (end !== null) return span(end).to;
  return precision === "month" || precision === "year" ? span(start).to : null;
}

function statement(entry: ConnectivityEntry, byUrl: ReadonlyMap<string, string>): ConnectivityItem {
  const { published: own, ...item } = entry;
  const published = own ?? byUrl.get(entry.url) ?? entry.from.slice(0, 10);
  // A statement that gives an end was published after it, even if its address has no day.
  const ended = entry.to === null ? "" : lastDay(entry.to);
  return {
    ...item,
    from: span(entry.from).from,
    to: entry.to === null ? null : span(entry.to).to,
    published: [published, ended].sort().at(-1) ?? published,
  };
}
