import sans from "letters/sans.woff2";
import serif from "letters/serif.woff2";

/** The first file of each family of the page's letters, with the characters of the page's own words. */
export const firstLetters = {
  serif: { family: "Source Serif 4 Variable", weight: "400 600", url: serif },
  sans: { family: "Inter Variable", weight: "400 700", url: sans },
} as const;
