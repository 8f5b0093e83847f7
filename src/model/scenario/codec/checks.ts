import { floorHour, parseTime } from "../../../kit/time.ts";
import { limits } from "../question/scenario.ts";
import type { Rule } from "./problems.ts";

/** Collects the problems of a value. Reading goes on after one, so that all are named at once. */
export interface Notes {
  wrong(field: string, rule: Rule, detail?: string): void;
}

type Fields = Readonly<Record<string, unknown>>;

/** A found value as short text for a message; lists and objects are named, not printed. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value).slice(0, 40);
}

/**
 * An object with exactly these fields, where a trailing `?` marks an optional one; null and a problem for any other
 * value.
 */
export function objectOf(notes: Notes, field: string, value: unknown, fields: readonly string[]): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    notes.wrong(field, "not-an-object");
    return null;
  }
  const names = fields.map((name) => name.replace("?", ""));
  for (const name of fields) {
    if (!name.endsWith("?") && !Object.hasOwn(value, name)) notes.wrong(under(field, name), "missing");
  }
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) notes.wrong(under(field, asText(name)), "unknown-field", names.join(", "));
  }
  return value as Fields;
}

/**
 * A list of at most `longest` items; empty and a problem for any other value, without a problem for undefined, which
 * `objectOf` reports as missing. The same holds for the readers below.
 */
export function listOf(notes: Notes, field: string, value: unknown, longest: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    if (value !== undefined) notes.wrong(field, "not-a-list");
    return [];
  }
  if (value.length <= longest) return value;
  notes.wrong(field, "too-many", `${longest}`);
  return [];
}

/** A number from `least` to `greatest`; any other value is a problem, and what is no number reads as `least`. */
export function numberOf(notes: Notes, field: string, value: unknown, least: number, greatest: number): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    if (value !== undefined) notes.wrong(field, "not-a-number", asText(Number.isNaN(value) ? null : value));
    return least;
  }
  if (value < least) notes.wrong(field, "too-small", `${least}`);
  if (value > greatest) notes.wrong(field, "too-big", `${greatest}`);
  return value;
}

/** A whole number from `least` to `greatest`; as `numberOf`. */
export function wholeNumberOf(notes: Notes, field: string, value: unknown, least: number, greatest: number): number {
  const number = numberOf(notes, field, value, least, greatest);
  if (!Number.isInteger(number)) notes.wrong(field, "not-a-whole-number", asText(value));
  return number;
}

/** A whole number of hours, ten years at most. */
export const hoursOf = (notes: Notes, field: string, value: unknown, least = 0): number =>
  wholeNumberOf(notes, field, value, least, limits.hours);

/** A short text without `<` and `>`; empty for undefined or what is no text. */
export function nameOf(notes: Notes, field: string, value: unknown): string {
  if (value === undefined) return "";
  if (typeof value !== "string") {
    notes.wrong(field, "not-a-text", asText(value));
    return "";
  }
  if (value.length > limits.nameLength) notes.wrong(field, "too-long", `${limits.nameLength}`);
  if (/[<>]/.test(value)) notes.wrong(field, "markup");
  return value;
}

/** One of `words`; the first word and a problem for any other value. */
export function oneOf<Word extends string>(
  notes: Notes,
  field: string,
  value: unknown,
  words: readonly [Word, ...Word[]],
): Word {
  const found = words.find((word) => word === value);
  if (found === undefined && value !== undefined) notes.wrong(field, "not-one-of", words.join(", "));
  return found ?? words[0];
}

/** A full hour from `from` to `to`, both included; NaN and a problem for any other value. */
export function hourOf(notes: Notes, field: string, value: unknown, from: number, to: number): number {
  const moment = typeof value === "string" ? parseTime(value) : null;
  if (moment === null || floorHour(moment) !== moment) {
    if (value !== undefined) notes.wrong(field, "not-an-hour", asText(value));
    return Number.NaN;
  }
  if (!(moment < from || moment > to)) return moment;
  notes.wrong(field, "outside-time", asText(value));
  return Number.NaN;
}

/** The path of a field in an object: `shocks[0].loss`. */
export const under = (field: string, name: string): string => (field === "" ? name : `${field}.${name}`);
