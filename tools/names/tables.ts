import type { Kind, Register } from "../data/tables/kinds.ts";
import * as kinds from "../data/tables/kinds.ts";
import type { TableSpec } from "../data/tables/spec.ts";
import { exceptions } from "../geo/codes.ts";

/** The kinds of a country's further names in English; the language codes below are the other kinds. */
const nameKinds = ["official", "short", "former", "other", "code", "post"] as const;
/** Languages of further names. */
const languages = ["de", "fr", "es", "pt", "ru", "zh", "kk"] as const;

const { maybe, oneOf, text, words } = kinds;
const drawn = new Set(Object.values(exceptions).map(({ code }) => code));
/** A code of ISO 3166, or one of the map's own codes. */
const place: Kind = Object.assign(
  (cell: string, register: Register) => (drawn.has(cell) ? null : kinds.place(cell, register)),
  {
    field: kinds.place.field,
  },
);

/** Several cells of a kind, separated by semicolons. */
const several = (kind: Kind): Kind =>
  Object.assign(
    (cell: string, register: Register) =>
      listed(cell)
        .map((one) => kind(one, register))
        .find((problem) => problem !== null) ?? null,
    { field: words.field },
  );

/** The items of a cell: `Burma; Union of Burma` → two names. */
export const listed = (cell: string): readonly string[] => cell.split(";").map((one) => one.trim());

/** The tables of names that the project adds to those of the packages. */
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
