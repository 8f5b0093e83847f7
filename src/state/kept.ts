import { tooDeepAt } from "../kit/json/json-depth.ts";

const key = "hashfall-scenarios";
/** More would only be a drawer that nobody opens. */
const most = 20;
/** What the browser keeps is a list of texts; what nests this deep is something else's. */
const deepest = 20;

/** No scenario file is longer. */
const longest = 1_000_000;
const isKept = (text: unknown): text is string => typeof text === "string" && text.length <= longest;

type Store = Pick<Storage, "getItem" | "setItem">;

/** The scenario texts that this browser keeps, newest first; none where storage is closed or holds something else. */
export function readKept(storage: () => Pick<Storage, "getItem">): readonly string[] {
  try {
    const text = storage().getItem(key) ?? "[]";
    if (tooDeepAt(text, deepest) !== null) return [];
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isKept).slice(0, most) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps one more text, the newest twenty in all, beside what other tabs have kept meanwhile; false where storage is
 * closed or full.
 */
export function keepOne(storage: () => Store, text: string): boolean {
  return write(storage, [text, ...readKept(storage).filter((other) => other !== text)]);
}

/** Forgets one text and no other; false where storage is closed. */
export function forgetOne(storage: () => Store, text: string): boolean {
  return write(
    storage,
    readKept(storage).filter((other) => other !== text),
  );
}

/** Hears when another tab keeps or forgets something; the answer stops listening. */
export function watchKept(page: Pick<Window, "addEventListener" | "removeEventListener">, listener: () => void) {
  const heard = (event: StorageEvent) => {
    // Null: another tab has forgotten everything at once.
    if (event.key === key || event.key === null) listener();
  };
  page.addEventListener("storage", heard);
  return () => page.removeEventListener("storage", heard);
}

function write(storage: () => Store, texts: readonly string[]): boolean {
  try {
    storage().setItem(key, JSON.stringify(texts.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}
