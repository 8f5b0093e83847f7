import { isPlace } from "../data/codes.ts";
import { type Kind, maybe, oneOf, text, words } from "../data/kinds.ts";
import type { TableSpec } from "../data/spec.ts";
import { exceptions } from "../geo/codes.ts";

/** What further names of a country may be: of a time or a style in English, or of a language by its code. */
export const nameKinds = ["official", "short", "former", "other", "code", "post"] as const;
/** Languages that a row may have beside those kinds. */
const languages = ["de", "fr", "es", "pt", "ru", "zh", "kk"] as const;

const drawn = new Set(Object.values(exceptions).map(({ code }) => code));
const place: Kind = (cell) => (isPlace(cell) || drawn.has(cell) ? null : `${cell || "blank"} is no place's code`);

/** Several of one kind, with semicolons between them. */
const several =
  (kind: Kind): Kind =>
  (cell, known) =>
    listed(cell)
      .map((one) => kind(one, known))
      .find((problem) => problem !== null) ?? (cell === "" ? "is blank" : null);

/** `Burma; Union of Burma` → two names. */
export const listed = (cell: string): readonly string[] => cell.split(";").map((one) => one.trim());

/** The names that this project adds to those of the packages. */
export const nameTables: readonly TableSpec[] = [
  {
    path: "names/countries.csv",
    columns: { place, kind: oneOf(...nameKinds, ...languages), names: several(words) },
  },
  {
    path: "names/states.csv",
    columns: { place, post: maybe(words), name: words, others: maybe(several(words)) },
  },
  {
    path: "names/shared.csv",
    columns: { name: words, places: several(place), why: oneOf("names", "gone"), note: text },
  },
];
