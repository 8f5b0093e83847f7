import type { Facts, Moment, PlaceCode } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import { cards as words } from "../../words/card.ts";
import { knownEvents } from "../known.ts";
import { ready } from "../reading.ts";
import type { Seen } from "./spark.ts";

/** One dated line of a country's history; `at` moves the map there. */
export interface HistoryLine {
  readonly at: Moment;
  readonly date: string;
  readonly text: string;
  /** Who says so. */
  readonly by: string;
  readonly url: string | null;
  /** Later than the moment on the slider. */
  readonly later: boolean;
}

export interface History {
  readonly title: string;
  readonly lines: readonly HistoryLine[];
  readonly none: string;
}

/** Events, laws and internet shutdowns of a country, newest first; empty lists say what the source covers. */
export function historyOf(
  facts: Facts,
  code: PlaceCode,
  { at, known }: Seen,
  day: (at: Moment) => string,
): readonly History[] {
  const seen = (lines: readonly HistoryLine[]) => (known === "then" ? lines.filter((line) => !line.later) : lines);
  return [
    { title: words.events, lines: seen(eventLines(facts, code, { at, known }, day)), none: words.noEvents },
    { title: words.laws, lines: seen(lawLines(facts, code, at, day)), none: words.noLaws },
    { title: words.shutdowns, lines: seen(shutdownLines(facts, code, at, day)), none: words.noShutdowns },
  ];
}

function eventLines(
  facts: Facts,
  code: PlaceCode,
  { at, known }: Seen,
  day: (at: Moment) => string,
): readonly HistoryLine[] {
  const events = knownEvents(facts, { at, known })?.events ?? [];
  const press = ready(facts.sources)?.press ?? {};
  return newestFirst(
    events
      .filter((event) => event.countries.includes(code))
      .map((event) => {
        const source = press[event.sources[0] ?? ""];
        return line(event.start, event.title, source?.publisher ?? "", source?.url ?? null, at, day);
      }),
  );
}

function lawLines(facts: Facts, code: PlaceCode, at: Moment, day: (at: Moment) => string): readonly HistoryLine[] {
  const laws = ready(facts.context)?.law ?? [];
  return newestFirst(
    laws.flatMap((law) => {
      const date = parseTime(law.date);
      if (law.place !== code || date === null) return [];
      return [line(date, law.text, law.source, law.url, at, day)];
    }),
  );
}

function shutdownLines(facts: Facts, code: PlaceCode, at: Moment, day: (at: Moment) => string): readonly HistoryLine[] {
  const shutdowns = ready(facts.context)?.shutdowns ?? [];
  return newestFirst(
    shutdowns.flatMap((shutdown) => {
      const from = parseTime(shutdown.from);
      if (shutdown.place !== code || from === null) return [];
      const text = words.shutdown(shutdown.national, shutdown.area, shutdown.cause);
      return [line(from, text, words.accessNow, null, at, day)];
    }),
  );
}

function line(
  moment: Moment,
  text: string,
  by: string,
  url: string | null,
  at: Moment,
  day: (at: Moment) => string,
): HistoryLine {
  return { at: moment, date: day(moment), text, by, url, later: moment > at };
}

function newestFirst(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return [...lines].sort((a, b) => b.at - a.at);
}
