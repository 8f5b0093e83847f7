import type { Facts } from "../../../facts/types.ts";
import type { Words } from "../../../words/en.ts";
import { embedWords } from "../../../words/take/embed.ts";
import { sourceLineWords as words } from "../../../words/take/sources.ts";
import { countText, numbersFor } from "../../format/numbers.ts";
import { ready } from "../../frame/reading.ts";
import type { Shown } from "../../frame/shown.ts";
import { publisherWords } from "../../sources/publisher.ts";
import { pictureSources } from "./pictured.ts";
import type { Used } from "./used.ts";

/** Publishers of the press that a line names; of more it says how many reports they are. */
const mostPress = 4;

/**
 * Who published the sources, each once: series with their licences, then the press. `Sources: World Bank (CC BY 4.0);
 * press: Reuters, CNBC.` Empty where none has an entry in the register.
 */
export function sourceLine(facts: Facts, used: readonly Used[], { locale }: Words): string {
  const all = [...seriesWords(facts, used), ...pressWords(facts, used, locale)].join("; ");
  return all === "" ? "" : words.sources(all);
}

/**
 * The sources without licences, the press as a count, for a picture with little room. Without `used` they are the sources
 * of the view's picture.
 */
export function shortSourceLine(
  { facts, frame, words: { locale } }: Pick<Shown, "facts" | "frame" | "words">,
  used: readonly Used[] = pictureSources(facts, frame),
): string {
  const names = seriesNamed(facts, used).flatMap((one) => [...one.names]);
  const { reports } = pressIn(facts, used);
  const press = reports === 0 ? [] : [words.reports(numbersFor(locale).whole(reports))];
  const all = [...new Set(names), ...press].join(", ");
  return all === "" ? "" : words.sources(all);
}

/** How many sources a view's picture has, for a frame without room for their names. */
export const countedSources = ({ facts, frame }: Pick<Shown, "facts" | "frame">): string =>
  embedWords.count(countText(new Set(pictureSources(facts, frame).map(({ id }) => id)).size));

const seriesWords = (facts: Facts, used: readonly Used[]): readonly string[] =>
  seriesNamed(facts, used).map(({ licence, names }) => words.source([...names].join(", "), licence));

function seriesNamed(facts: Facts, used: readonly Used[]) {
  const series = ready(facts.sources)?.series ?? {};
  // One licence may cover several publishers, each of which said a part.
  const named = new Map<string, { readonly licence: string; readonly names: Set<string> }>();
  for (const { id, by } of used) {
    const source = series[id];
    if (source === undefined) continue;
    // An entry that stands for several publishers names none of them: the line has its title.
    const name = words.isSeveral(source.publisher) ? source.title : publisherWords(source.publisher);
    const key = by === "" ? `${name} ${source.licence}` : id;
    const entry = named.get(key) ?? { licence: source.licence, names: new Set() };
    entry.names.add(by === "" ? name : words.publisher(by));
    named.set(key, entry);
  }
  return [...named.values()];
}

function pressWords(facts: Facts, used: readonly Used[], locale: string): readonly string[] {
  const { reports, publishers } = pressIn(facts, used);
  if (reports === 0) return [];
  return [
    publishers.length > mostPress
      ? words.manyPress(numbersFor(locale).whole(reports))
      : words.press(publishers.join(", ")),
  ];
}

function pressIn(facts: Facts, used: readonly Used[]) {
  const press = ready(facts.sources)?.press ?? {};
  const reports = new Set(used.map(({ id }) => id).filter((id) => press[id] !== undefined));
  const publishers = new Set([...reports].map((id) => publisherWords(press[id]?.publisher ?? "")));
  return { reports: reports.size, publishers: [...publishers] };
}
