const key = "hashfall-story";

/** The text of the story that is being written in this browser; null without one, and where storage is unavailable. */
export function readDraft(storage: () => Pick<Storage, "getItem">): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the text of the story that is being written; false where storage is unavailable or full. */
export function keepDraft(storage: () => Pick<Storage, "setItem">, text: string): boolean {
  try {
    storage().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
