import { remembering } from "../../kit/remember.ts";
import { en } from "../../words/en.ts";

// To make an Intl.Collator takes a slow machine milliseconds.
const collators = remembering(20, (locale) => new Intl.Collator(locale));

/** Compares two names by the rules of a language, by default that of the page; below 0 where `one` comes first. */
export const compareNames = (one: string, other: string, locale: string = en.locale): number =>
  collators(locale).compare(one, other);

/** The names of countries in a language, by their codes of two letters; undefined for a code without one. */
export const regionNames = remembering(
  20,
  (locale) => new Intl.DisplayNames([locale], { type: "region", fallback: "none" }),
);
