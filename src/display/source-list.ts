import type { Facts, SourceId } from "../facts/types.ts";
import { sources as words } from "../words/sources.ts";
import { ready } from "./reading.ts";

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
}

export interface SourceList {
  readonly series: readonly SourceEntry[];
  readonly press: readonly {
    readonly id: SourceId;
    readonly title: string;
    readonly publisher: string;
    readonly date: string;
    readonly url: string;
  }[];
}

/** All sources: the series as registered, the press newest first. Only web addresses become links. */
export function sourceListOf(facts: Facts): SourceList {
  const sources = ready(facts.sources);
  if (sources === null) return { series: [], press: [] };
  const series = Object.entries(sources.series).map(([id, source]) => ({
    id,
    title: source.title,
    publisher: source.publisher,
    edition: source.edition,
    ...addressOf(source.url),
    licence: source.licenceSeen ? source.licence : `${words.licenceUnseen}: ${source.licence}`,
    licenceSeen: source.licenceSeen,
    retrieved: source.retrieved,
    caveat: source.caveat,
    rows: words.rows(source.rows),
  }));
  const press = Object.entries(sources.press)
    .map(([id, item]) => ({
      id,
      title: item.title,
      publisher: item.publisher,
      date: item.date,
      url: addressOf(item.url).url,
    }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return { series, press };
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
