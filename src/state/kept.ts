import { tooDeepAt } from "../kit/json/json-depth.ts";

const key = "hashfall-scenarios";
/** The most scenarios that are kept: a longer list would be too long to search. */
const most = 20;
/** Deepest nesting that is parsed; our own list has one level. */
const deepest = 20;

/** Characters of the longest text; scenario files are no longer. */
const longest = 1_000_000;
const isKept = (text: unknown): text is string => typeof text === "string" && text.length <= longest;

type TextStorage = Pick<Storage, "getItem" | "setItem">;

/**
 * The scenario texts kept in this browser, newest first; empty where storage is unavailable or holds something else.
 */
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
 * Keeps one more text, at most twenty in all, together with those that other tabs have kept; false where storage is
 * unavailable or full.
 */
export function keepOne(storage: () => TextStorage, text: string): boolean {
  return write(storage, [text, ...readKept(storage).filter((other) => other !== text)]);
}

/** Removes one text; false where storage is unavailable. */
export function forgetOne(storage: () => TextStorage, text: string): boolean {
  return write(
    storage,
    readKept(storage).filter((other) => other !== text),
  );
}

/** Calls `listener` when another tab keeps or removes a text; returns a function that unsubscribes. */
export function watchKept(page: Pick<Window, "addEventListener" | "removeEventListener">, listener: () => void) {
  const heard = (event: StorageEvent) => {
    // The key is null when another tab has cleared the storage.
    if (event.key === key || event.key === null) listener();
  };
  page.addEventListener("storage", heard);
  return () => page.removeEventListener("storage", heard);
}

function write(storage: () => TextStorage, texts: readonly string[]): boolean {
  try {
    storage().setItem(key, JSON.stringify(texts.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}
