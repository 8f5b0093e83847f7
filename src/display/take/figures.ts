import type { FiguresVersion } from "../../facts/types.ts";
import { listed } from "../../words/list.ts";
import { takeWords as words } from "../../words/take/take.ts";
import { publishedWords } from "../format/dates.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";

/** The version of the page's figures; null while the register of sources is missing. */
export const figuresIn = ({ facts }: Pick<Shown, "facts">): FiguresVersion | null =>
  ready(facts.sources)?.figures ?? null;

/** The version of the figures as links and citations write it: `2026-11-28.` and four digits for each group. */
export const versionOf = ({ day, parts }: FiguresVersion): string => `${day}.${parts.map(([, hash]) => hash).join("")}`;

/**
 * The sentence on a link that was made with the version `made`: which groups of figures differ from the page's own.
 * Empty where none does. A version with fewer groups is compared as far as it goes.
 */
export function changedSince(made: string, figures: FiguresVersion, locale: string): string {
  const [day = "", hashes = ""] = made.split(".");
  const then = hashes.match(/.{4}/g) ?? [];
  const changed = figures.parts.filter(([, hash], index) => then[index] !== undefined && then[index] !== hash);
  if (changed.length === 0) return "";
  const said = publishedWords(day, locale);
  return day > figures.day
    ? words.older(said)
    : words.changed(said, listed(changed.map(([group]) => words.groups[group])));
}
