import type { Choices } from "../choices.ts";
import { nothingAsked } from "../scenario/scenario.ts";
import { toQuery } from "./link.ts";

type ThemeChoice = Choices["theme"];

const themeKey = "hashfall-theme";

/** The query of the address bar, without its question mark. */
export const readAddress = (location: Pick<Location, "search">): string => location.search.replace(/^\?/, "");

/** Whether a fragment is the rest of a query in which `&` has become `&#38;`. */
export const isRest = (hash: string): boolean => /^#(0*38|x0*26);/i.test(hash);

/** Characters of the longest link that servers, mail and chat programs accept; the longest address of the page. */
export const longestLink = 2000;

/** A link to choices, at the page's own address without its fragment. */
export function linkTo(location: Pick<Location, "href">, choices: Choices, start: Choices): string {
  const query = toQuery(choices, start);
  return location.href.replace(/[?#].*$/s, "") + (query === "" ? "" : `?${query}`);
}

/**
 * The address for the address bar: the link to choices, without the questions where they would make it longer than
 * `longestLink`.
 */
export function addressOf(location: Pick<Location, "href">, choices: Choices, start: Choices): string {
  const link = linkTo(location, choices, start);
  return link.length <= longestLink ? link : linkTo(location, { ...choices, asked: nothingAsked }, start);
}

/** The theme on the page before it starts: `src/boot.js` puts the stored one there, or a frame's own; else `system`. */
export const readTheme = (written: string | undefined): ThemeChoice =>
  written === "dark" || written === "light" ? written : "system";

/** Stores the chosen theme for the next visit; false where storage is unavailable or full. */
export function writeTheme(storage: () => Pick<Storage, "setItem" | "removeItem">, theme: ThemeChoice): boolean {
  try {
    if (theme === "system") storage().removeItem(themeKey);
    else storage().setItem(themeKey, theme);
    return true;
  } catch {
    return false;
  }
}
