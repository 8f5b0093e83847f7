import { tooDeepAt } from "../kit/json-depth.ts";

const key = "hashfall-scenarios";
/** More would only be a drawer that nobody opens. */
const most = 20;
/** What the browser keeps is a list of texts; what nests this deep is something else's. */
const deepest = 20;

/** The scenario texts that this browser keeps, newest first; none where storage is closed or holds something else. */
export function readKept(storage: () => Pick<Storage, "getItem">): readonly string[] {
  try {
    const text = storage().getItem(key) ?? "[]";
    if (tooDeepAt(text, deepest) !== null) return [];
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((text) => typeof text === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps scenario texts, the newest twenty; false where storage is closed or full. */
export function writeKept(storage: () => Pick<Storage, "setItem">, texts: readonly string[]): boolean {
  try {
    storage().setItem(key, JSON.stringify(texts.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}
