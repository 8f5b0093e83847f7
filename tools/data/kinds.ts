import { parseTime } from "../../src/kit/time.ts";
import { isPlace } from "./codes.ts";
import { spanOf } from "./periods.ts";

/** What a cell is checked against beyond its own form. */
export interface Known {
  readonly sources: ReadonlySet<string>;
}

/** What is wrong with a cell, or null. */
export type Kind = (cell: string, known: Known) => string | null;

/** Anything, blank among it. */
export const text: Kind = () => null;

/** Any words, not blank. */
export const words: Kind = (cell) => (cell.trim() === "" ? "is blank" : null);

/** Blank, or what the other kind takes. */
export const maybe =
  (kind: Kind): Kind =>
  (cell, known) =>
    cell === "" ? null : kind(cell, known);

/** Always blank: a world series has no place. */
export const blank: Kind = (cell) => (cell === "" ? null : `${cell} stands where nothing may`);

/** A code of ISO 3166-1 alpha-3, ISO 3166-2, or XKX. */
export const place: Kind = (cell) => (isPlace(cell) ? null : `${cell || "blank"} is not an ISO 3166 code`);

/** See `spanOf`. */
export const period: Kind = (cell) => (spanOf(cell) === null ? `${cell || "blank"} is not a period` : null);

/** `YYYY-MM-DD`. */
export const day: Kind = (cell) =>
  cell.length === 10 && parseTime(cell) !== null ? null : `${cell || "blank"} is not a date`;

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const date: Kind = (cell) =>
  cell.length <= 10 && parseTime(cell) !== null ? null : `${cell || "blank"} is not a date`;

/** `YYYY`. */
export const year: Kind = (cell) => (/^\d{4}$/.test(cell) ? null : `${cell || "blank"} is not a year`);

/** `YYYY-MM`. */
export const month: Kind = (cell) =>
  cell.length === 7 && parseTime(cell) !== null ? null : `${cell || "blank"} is not a month`;

/** A decimal number between two bounds, both allowed. */
export const number =
  (least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Kind =>
  (cell) => {
    if (!/^-?\d+(\.\d+)?$/.test(cell)) return `${cell || "blank"} is not a number`;
    return Number(cell) < least || Number(cell) > most ? `${cell} is outside ${least} to ${most}` : null;
  };

/** A share in %. */
export const share: Kind = (cell) =>
  number(0, 100)(cell, nothing) === null ? null : `${cell || "blank"} is not a share, 0–100`;

/** A whole number from 0 up. */
export const count: Kind = (cell) => (/^\d+$/.test(cell) ? null : `${cell || "blank"} is not a count`);

/** One of the words given. */
export const oneOf =
  (...allowed: readonly string[]): Kind =>
  (cell) =>
    allowed.includes(cell) ? null : `${cell || "blank"} is not one of ${allowed.join(", ")}`;

export const yesNo: Kind = oneOf("yes", "no");

/** How a figure in `data/` may be known; `held` and `none` are said by the page, never stored. */
export const status: Kind = oneOf("measured", "reported", "claimed", "modelled");

/** An id of `data/sources.json`. */
export const source: Kind = (cell, known) =>
  known.sources.has(cell) ? null : `${cell || "blank"} is not in data/sources.json`;

/** An address on the web. */
export const address: Kind = (cell) => (/^https?:\/\/\S+$/.test(cell) ? null : `${cell || "blank"} is not an address`);

const nothing: Known = { sources: new Set() };
