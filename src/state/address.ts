import type { Choices } from "./choices.ts";

type ThemeChoice = Choices["theme"];

const themeKey = "hashfall-theme";

/** The query of the address bar, without its question mark. */
export const readAddress = (location: Pick<Location, "search">): string => location.search.replace(/^\?/, "");

/** Writes a query into the address bar in place of the old one; the history keeps its length. */
export function writeAddress(page: Pick<Window, "history" | "location">, query: string): void {
  if (query === readAddress(page.location)) return;
  const { pathname, hash } = page.location;
  page.history.replaceState(null, "", pathname + (query === "" ? "" : `?${query}`) + hash);
}

/** Hears the query whenever the visitor goes back or forward; the answer stops listening. */
export function watchAddress(
  page: Pick<Window, "addEventListener" | "removeEventListener" | "location">,
  listener: (query: string) => void,
): () => void {
  const heard = () => listener(readAddress(page.location));
  page.addEventListener("popstate", heard);
  return () => page.removeEventListener("popstate", heard);
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
