import type { Facts, Moment, PlaceCode, Precision } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import { isKnown } from "../../model/then/known.ts";
import { mayShow } from "../../model/then/known-events.ts";
import { cards as words } from "../../words/card/card.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { numbersFor, plainNumber } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import type { SparkChoices } from "./spark.ts";

/** One dated line of a country's history; `at` moves the map there. */
export interface HistoryLine {
  readonly at: Moment;
  readonly date: string;
  readonly text: string;
  /** The publisher; for a claim, who made it. */
  readonly by: string;
  readonly url: string | null;
  /** Whether it lies after the moment on the slider. */
  readonly later: boolean;
}

/** One list of a card, newest line first; `none` is the sentence for an empty list. */
export interface CardHistory {
  readonly title: string;
  readonly lines: readonly HistoryLine[];
  readonly none: string;
}

/**
 * The events, laws, internet shutdowns and stated mining capacity of a country as four lists. With known then only
 * lines that were public at the moment.
 */
export function cardHistoryOf(
  facts: Facts,
  code: PlaceCode,
  seen: SparkChoices,
  locale: string,
): readonly CardHistory[] {
  const own = (one: string) => (seen.known === "then" ? words.noneThen : one);
  return [
    { title: words.events, lines: eventLines(facts, code, seen, locale), none: own(words.noEvents) },
    { title: words.laws, lines: lawLines(facts, code, seen, locale), none: own(words.noLaws) },
    shutdownsOf(facts, code, seen, locale),
    { title: words.capacity, lines: capacityLines(facts, code, seen, locale), none: own(words.noCapacity) },
  ];
}

function eventLines(facts: Facts, code: PlaceCode, seen: SparkChoices, locale: string): readonly HistoryLine[] {
  const events = knownEvents(facts, seen)?.events ?? [];
  const press = ready(facts.sources)?.press ?? {};
  return newestFirst(
    events
      .filter((event) => event.countries.includes(code))
      .map((event) => {
        const source = press[event.sources[0] ?? ""];
        const date = dateOf(event.start, event.precision, locale);
        return line(event.start, date, event.title, source?.publisher ?? "", source?.url ?? null, seen);
      }),
  );
}

function lawLines(facts: Facts, code: PlaceCode, seen: SparkChoices, locale: string): readonly HistoryLine[] {
  const laws = ready(facts.context)?.law ?? [];
  return newestFirst(
    laws.flatMap((law) => {
      const date = parseTime(law.date);
      if (law.place !== code || date === null || !mayShow(law, date, seen)) return [];
      return [line(date, dateOf(date, law.precision, locale), law.text, law.source, law.url, seen)];
    }),
  );
}

/** The shutdowns, with the years of the lists that the visitor may see in the title. */
function shutdownsOf(facts: Facts, code: PlaceCode, seen: SparkChoices, locale: string): CardHistory {
  const { at, known } = seen;
  const lists = (ready(facts.context)?.shutdownLists ?? []).filter(({ published }) => isKnown(published, at, known));
  const [first, last] = [lists[0]?.year, lists.at(-1)?.year];
  const covered = last === undefined ? words.noLists : words.noShutdowns(plainNumber(last));
  const none = seen.known === "then" ? words.noneThen : covered;
  return {
    title: words.shutdowns(first === undefined ? "" : `${plainNumber(first)}–${plainNumber(last ?? first)}`),
    lines: shutdownLines(facts, code, seen, locale),
    none,
  };
}

function shutdownLines(facts: Facts, code: PlaceCode, seen: SparkChoices, locale: string): readonly HistoryLine[] {
  const shutdowns = ready(facts.context)?.shutdowns ?? [];
  return newestFirst(
    shutdowns.flatMap((shutdown) => {
      const from = parseTime(shutdown.from);
      if (shutdown.place !== code || from === null || !mayShow(shutdown, from, seen)) return [];
      const text = words.shutdown(shutdown.national, shutdown.area, shutdown.cause);
      return [line(from, dayWords(from, locale), text, words.accessNow, null, seen)];
    }),
  );
}

/** Statements on the capacity of a country's miners, each with its unit, its period and its publisher. */
function capacityLines(facts: Facts, code: PlaceCode, seen: SparkChoices, locale: string): readonly HistoryLine[] {
  const numbers = numbersFor(locale);
  return newestFirst(
    (ready(facts.context)?.capacity ?? []).flatMap((one) => {
      // `2021/2022` begins with its first year.
      const from = parseTime(one.period.split(/[/-]Q|\//)[0] ?? "");
      if (one.place !== code || from === null || !mayShow(one, from, seen)) return [];
      const figures = [one.value, one.low, one.high].filter((figure) => figure !== null);
      const size = words.capacitySize(figures.map(numbers.amount), one.unit);
      const text = words.capacityLine(size, one.metric, one.part, one.note);
      const by = one.status === "claimed" ? words.claimedBy(one.publisher) : one.publisher;
      return [line(from, periodWords(one.period, locale), text, by, one.url, seen)];
    }),
  );
}

/** A date no finer than its precision: a day, or the month or year alone. */
function dateOf(at: Moment, precision: Precision, locale: string): string {
  const length = { minute: 0, hour: 0, day: 0, month: 7, year: 4 }[precision];
  return length === 0 ? dayWords(at, locale) : periodWords(new Date(at).toISOString().slice(0, length), locale);
}

function line(at: Moment, date: string, text: string, by: string, url: string | null, seen: SparkChoices): HistoryLine {
  return { at, date, text, by, url, later: at > seen.at };
}

function newestFirst(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return [...lines].sort((a, b) => b.at - a.at);
}
