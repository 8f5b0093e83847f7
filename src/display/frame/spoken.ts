import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { momentWords } from "../format/dates.ts";
import type { HeadlineView } from "../headline/context.ts";
import type { CountryTableView } from "./table.ts";

const spokenRows = 5;

/**
 * The moment for a screen reader: date, headline, the first five rows with the layer's value, and the pinned places.
 */
export function spokenOf(
  choices: Choices,
  headline: HeadlineView,
  table: CountryTableView,
  nameOf: (code: string) => string,
  words: Words,
): string {
  const column = choices.layer;
  const rows = table.rows.slice(0, spokenRows).map((row) => {
    const value = row.cells.find((cell) => cell.column === column)?.text ?? words.unknown;
    return `${row.name} ${value}`;
  });
  const list = rows.length === 0 ? "" : ` ${words.layers[column]}: ${rows.join(", ")}.`;
  const pinned = choices.pins.length === 0 ? "" : ` ${words.pinned(choices.pins.map(nameOf).join(", "))}`;
  return `${momentWords(choices.at, words.locale)}. ${headline.title}${list}${pinned}`;
}
