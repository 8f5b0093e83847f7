import { parseTime } from "../../../src/kit/time.ts";
import { spanOf } from "../periods.ts";
import { isPlace } from "./codes.ts";

/** The ids of the register, against which cells are checked beside their own form. */
export interface Register {
  readonly sources: ReadonlySet<string>;
}

/** The type and constraints of a column in the terms of Frictionless' Table Schema. */
export interface Field {
  readonly type: "string" | "number" | "integer" | "date" | "year" | "yearmonth";
  readonly format?: "uri";
  readonly constraints: {
    readonly required: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
}

/**
 * The kind of a column: called with a cell, it returns what is wrong with it, or null; `field` describes the same for
 * other programs.
 */
export interface Kind {
  (cell: string, register: Register): string | null;
  readonly field: Field;
}

const kind = (
  check: (cell: string, register: Register) => string | null,
  type: Field["type"],
  constraints: Omit<Field["constraints"], "required"> = {},
  format?: "uri",
): Kind =>
  Object.assign((cell: string, register: Register) => check(cell, register), {
    field: { type, ...(format && { format }), constraints: { required: true, ...constraints } },
  });

/** A kind that may be blank. */
const optional = (of: Kind, check: (cell: string, register: Register) => string | null): Kind =>
  Object.assign((cell: string, register: Register) => check(cell, register), {
    field: { ...of.field, constraints: { ...of.field.constraints, required: false } },
  });

/** Any text that is not blank. */
export const words: Kind = kind((cell) => (cell.trim() === "" ? "is blank" : null), "string");

/** Any text, also a blank one. */
export const text: Kind = optional(words, () => null);

/** A blank, or a cell of another kind. */
export const maybe = (other: Kind): Kind =>
  optional(other, (cell, register) => (cell === "" ? null : other(cell, register)));

/** Always blank, as the place of a worldwide series. */
export const blank: Kind = optional(words, (cell) => (cell === "" ? null : `${cell} stands where nothing may`));

/** A code of ISO 3166-1 alpha-3, ISO 3166-2, or XKX. */
export const place: Kind = kind(
  (cell) => (isPlace(cell) ? null : `${cell || "blank"} is not an ISO 3166 code`),
  "string",
  { pattern: "[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}" },
);

/** A period as `spanOf` reads it. */
export const period: Kind = kind(
  (cell) => (spanOf(cell) === null ? `${cell || "blank"} is not a period` : null),
  "string",
);

/** A day, `YYYY-MM-DD`. */
export const day: Kind = kind(
  (cell) => (cell.length === 10 && parseTime(cell) !== null ? null : `${cell || "blank"} is not a date`),
  "date",
);

/** A day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const date: Kind = kind(
  (cell) => (cell.length <= 10 && parseTime(cell) !== null ? null : `${cell || "blank"} is not a date`),
  "string",
  { pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" },
);

/** `YYYY`. */
export const year: Kind = kind((cell) => (/^\d{4}$/.test(cell) ? null : `${cell || "blank"} is not a year`), "year");

/** A month, `YYYY-MM`. */
export const month: Kind = kind(
  (cell) => (cell.length === 7 && parseTime(cell) !== null ? null : `${cell || "blank"} is not a month`),
  "yearmonth",
);

/** A decimal number from `least` to `most`, both included. */
export const number = (least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Kind =>
  kind(
    (cell) => {
      if (!/^-?\d+(\.\d+)?$/.test(cell)) return `${cell || "blank"} is not a number`;
      return Number(cell) < least || Number(cell) > most ? `${cell} is outside ${least} to ${most}` : null;
    },
    "number",
    {
      ...(Number.isFinite(least) && { minimum: least }),
      ...(Number.isFinite(most) && { maximum: most }),
    },
  );

/** A share in %. */
export const share: Kind = kind(
  (cell, register) => (number(0, 100)(cell, register) === null ? null : `${cell || "blank"} is not a share, 0–100`),
  "number",
  { minimum: 0, maximum: 100 },
);

/** A whole number from 0 up. */
export const count: Kind = kind(
  (cell) => (/^\d+$/.test(cell) ? null : `${cell || "blank"} is not a count`),
  "integer",
  { minimum: 0 },
);

/** One of the given words. */
export const oneOf = (...allowed: readonly string[]): Kind =>
  kind((cell) => (allowed.includes(cell) ? null : `${cell || "blank"} is not one of ${allowed.join(", ")}`), "string", {
    enum: allowed,
  });

/** `yes` or `no`. */
export const yesNo: Kind = oneOf("yes", "no");

/** The status of a figure in `data/`; the page derives `held` and `none`, which are never stored. */
export const status: Kind = oneOf("measured", "reported", "claimed", "modelled");

/** An id of `data/sources.json`. */
export const source: Kind = kind(
  (cell, register) => (register.sources.has(cell) ? null : `${cell || "blank"} is not in data/sources.json`),
  "string",
);

/** An address on the web. */
export const address: Kind = kind(
  (cell) => (/^https?:\/\/\S+$/.test(cell) ? null : `${cell || "blank"} is not an address`),
  "string",
  {},
  "uri",
);
