import type { Choices } from "../choices.ts";
import { nothingAsked } from "../scenario/scenario.ts";
import { toQuery } from "./link.ts";

type ThemeChoice = Choices["theme"];

const themeKey = "hashfall-theme";

/** The query of the address bar, without its question mark. */
export const readAddress = (location: Pick<Location, "search">): string => location.search.replace(/^\?/, "");

/** Whether a fragment is the rest of a query whose `&` has become `&#38;`. */
export const isRest = (hash: string): boolean => /^#(0*38|x0*26);/i.test(hash);

/** Letters of a link that servers, mail and chat programs take: a message of many of them may be no longer. */
export const longestLink = 2000;

/** A link to choices: under the page's own address, without the fragment. */
export function linkTo(location: Pick<Location, "href">, choices: Choices, start: Choices): string {
  const query = toQuery(choices, start);
  return location.href.replace(/[?#].*$/s, "") + (query === "" ? "" : `?${query}`);
}

/** What the address bar may hold of choices: without the questions, where they make it too long for a link. */
export function addressOf(location: Pick<Location, "href">, choices: Choices, start: Choices): string {
  const link = linkTo(location, choices, start);
  return link.length <= longestLink ? link : linkTo(location, { ...choices, asked: nothingAsked }, start);
}

/** The colours that the visitor chose before; `system` for nothing, for nonsense and where storage is closed. */
export function readTheme(storage: () => Pick<Storage, "getItem">): ThemeChoice {
  try {
    const stored = storage().getItem(themeKey);
    return stored === "dark" || stored === "light" ? stored : "system";
  } catch {
    return "system";
  }
}

/** Keeps the chosen colours for the next visit; false where storage is closed or full. */
export function writeTheme(storage: () => Pick<Storage, "setItem" | "removeItem">, theme: ThemeChoice): boolean {
  try {
    if (theme === "system") storage().removeItem(themeKey);
    else storage().setItem(themeKey, theme);
    return true;
  } catch {
    return false;
  }
}
