import type { Moment, SourceFacts, SourceId } from "../../facts/types.ts";
import type { Words } from "../../words/en.ts";
import { sourceWords as words } from "../../words/sources.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { numbersFor } from "../format/numbers.ts";
import { aged } from "../frame/newest.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen, Shown } from "../frame/shown.ts";

/** One source as the Sources tab prints it. */
export interface SourceEntry {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly url: string;
  readonly host: string;
  readonly licence: string;
  readonly licenceSeen: boolean;
  readonly retrieved: string;
  readonly caveat: string;
  readonly rows: string;
  /** The period of its newest figure, with its age: `Q3 2026 (59 days old)`; empty where the source has no periods. */
  readonly newest: string;
}

/** The Sources tab: data series and press articles. */
export interface SourceList {
  /** A sentence on the sources left out with known then; empty with known now. */
  readonly note: string;
  readonly series: readonly SourceEntry[];
  readonly press: readonly {
    readonly id: SourceId;
    readonly title: string;
    /** The name of its link, where another article has the same title. */
    readonly name?: string;
    readonly publisher: string;
    readonly date: string;
    readonly url: string;
  }[];
}

/**
 * The sources: series in the order of `data/`, press newest first. Only http and https addresses become links. With
 * known then the facts given here hold the sources that had published something by the moment; edition, address, caveat
 * and newest figure are given only where the whole source was public. Ages are as of `today`, with known then as of the
 * moment; null gives none.
 */
export function sourceListOf(
  { facts, frame, words: catalogue }: Chosen<"at" | "known"> & Pick<Shown, "words">,
  today: Moment | null,
): SourceList {
  const { at, known } = frame.choices;
  const { locale } = catalogue;
  const sources = ready(facts.sources);
  if (sources === null) return { note: "", series: [], press: [] };
  const day = dayWords(at, locale);
  const series = Object.entries(sources.series).map(([id, source]) => {
    const whole = known === "now" || Date.parse(source.known?.[1] ?? "") <= at;
    return {
      id,
      title: source.title,
      publisher: source.publisher,
      edition: whole ? source.edition : words.asFar(day),
      ...addressOf(whole ? source.url : ""),
      licence: source.licenceSeen ? source.licence : words.licenceUnseen(source.licence),
      licenceSeen: source.licenceSeen,
      retrieved: known === "now" ? source.retrieved : "",
      caveat: whole ? source.caveat : "",
      rows: known === "now" ? words.rows(numbersFor(locale).whole(source.rows)) : "",
      newest: whole ? newestOf(source.newest, known === "then" ? at : today, catalogue) : "",
    };
  });
  const press = Object.entries(sources.press)
    .map(([id, item]) => ({
      id,
      title: item.title,
      publisher: item.publisher,
      date: item.date,
      url: addressOf(item.url).url,
    }))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((item, _, all) => (hasNamesake(item, all) ? { ...item, name: `${item.title}, ${item.publisher}` } : item));
  return { note: known === "now" ? "" : words.thenNote(day), series: toldApart(series), press };
}

/** Gives titles that several sources share their editions, so that headings and links say which is which. */
function toldApart(series: readonly SourceEntry[]): readonly SourceEntry[] {
  return series.map((source) =>
    hasNamesake(source, series)
      ? { ...source, title: words.editionOf(source.title, source.edition), edition: "" }
      : source,
  );
}

function newestOf(newest: SourceFacts["series"][SourceId]["newest"], today: Moment | null, catalogue: Words): string {
  if (newest === null) return "";
  const [period, day] = newest;
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(period);
  const about = isDay ? dayWords(Date.parse(day), catalogue.locale) : periodWords(period, catalogue.locale);
  return aged(about, Date.parse(day), today, catalogue);
}

/** A valid http or https address with its host; both empty for anything else. */
function addressOf(text: string): { readonly url: string; readonly host: string } {
  if (!/^https?:\/\//.test(text)) return { url: "", host: "" };
  try {
    const url = new URL(text);
    return { url: url.href, host: url.host };
  } catch {
    return { url: "", host: "" };
  }
}

const hasNamesake = ({ title }: { readonly title: string }, all: readonly { readonly title: string }[]): boolean =>
  all.filter((other) => other.title === title).length > 1;
