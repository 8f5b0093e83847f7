import type { Facts, Moment, SourceFacts, SourceId } from "../../facts/types.ts";
import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { sourceWords as words } from "../../words/sources.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { aged } from "../frame/newest.ts";
import { ready } from "../frame/reading.ts";

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
  /** What its newest figure is about and how old that is: `Q3 2026 (59 days old)`; empty where it is about no time. */
  readonly newest: string;
}

export interface SourceList {
  /** What is left out; empty where nothing is. */
  readonly note: string;
  readonly series: readonly SourceEntry[];
  readonly press: readonly {
    readonly id: SourceId;
    readonly title: string;
    readonly publisher: string;
    readonly date: string;
    readonly url: string;
  }[];
}

/**
 * All sources: the series as registered, the press newest first. Only web addresses become links. With known then the
 * facts hold those of which something was out; what speaks of the whole of a source is told where all of it was. Ages
 * are those of `today`, or of the moment with known then; null says none.
 */
export function sourceListOf(
  facts: Facts,
  { at, known }: Pick<Choices, "at" | "known">,
  catalogue: Words,
  today: Moment | null,
): SourceList {
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
      licence: source.licenceSeen ? source.licence : `${words.licenceUnseen}: ${source.licence}`,
      licenceSeen: source.licenceSeen,
      retrieved: known === "now" ? source.retrieved : "",
      caveat: whole ? source.caveat : "",
      rows: known === "now" ? words.rows(source.rows) : "",
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
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return { note: known === "now" ? "" : words.thenNote(day), series, press };
}

function newestOf(newest: SourceFacts["series"][SourceId]["newest"], today: Moment | null, catalogue: Words): string {
  if (newest === null) return "";
  const [period, day] = newest;
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(period);
  const about = isDay ? dayWords(Date.parse(day), catalogue.locale) : periodWords(period, catalogue.locale);
  return aged(about, Date.parse(day), today, catalogue);
}

/** An address that is safe to follow, with its host; empty where it is none. */
function addressOf(text: string): { readonly url: string; readonly host: string } {
  if (!/^https?:\/\//.test(text)) return { url: "", host: "" };
  try {
    const url = new URL(text);
    return { url: url.href, host: url.host };
  } catch {
    return { url: "", host: "" };
  }
}
