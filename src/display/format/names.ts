import { remembering } from "../../kit/remember.ts";
import { en } from "../../words/en.ts";

// To make an Intl.Collator takes a slow machine milliseconds.
const collators = remembering(20, (locale) => new Intl.Collator(locale));

/** Which of two names stands first by the rules of a language, that of the page where none is given: below 0 the first. */
export const compareNames = (one: string, other: string, locale: string = en.locale): number =>
  collators(locale).compare(one, other);

/** The names of countries in a language, by their codes of two letters; undefined for a code without one. */
export const regionNames = remembering(
  20,
  (locale) => new Intl.DisplayNames([locale], { type: "region", fallback: "none" }),
);
