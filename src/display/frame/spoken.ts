import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { momentWords } from "../format/dates.ts";
import type { HeadlineView } from "../headline/context.ts";
import { type CountryTableView, columnOf } from "./table.ts";

const spokenRows = 5;

/**
 * The moment for a screen reader: date, headline, the first five rows with the layer's value, for share by risk with both of its
 * values, and the pinned places.
 */
export function spokenOf(
  choices: Choices,
  headline: HeadlineView,
  table: CountryTableView,
  nameOf: (code: string) => string,
  words: Words,
): string {
  const { layer } = choices;
  const rows = table.rows.slice(0, spokenRows).map(({ name, cells }) => {
    // A dash, which the table prints for an unknown value, is read out as nothing.
    const textOf = (column: string) => {
      const { text, title } = cells.find((cell) => cell.column === column) ?? { text: "", title: words.unknown };
      return title === words.unknown ? title : text;
    };
    const value =
      layer === "bivariate" ? words.shareWithRisk(textOf("share"), textOf("risk")) : textOf(columnOf(layer));
    return `${name} ${value}`;
  });
  const list = rows.length === 0 ? "" : ` ${words.layers[layer]}: ${rows.join(", ")}.`;
  const pinned = choices.pins.length === 0 ? "" : ` ${words.pinned(choices.pins.map(nameOf).join(", "))}`;
  return `${momentWords(choices.at, words.locale)}. ${headline.title}${list}${pinned}`;
}
