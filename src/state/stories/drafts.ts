const key = "hashfall-story";
/** What one draft has replaced, and a kept text that this page does not read. */
const asides = { before: "hashfall-story-before", unread: "hashfall-story-unread" } as const;

type Aside = keyof typeof asides;

/** The text of the story that is being written in this browser; null without one, and where storage is unavailable. */
export const readDraft = (storage: () => Pick<Storage, "getItem">): string | null => textAt(storage, key);

/** A text that was put aside, so that writing another story does not lose it; null without one. */
export const readAside = (storage: () => Pick<Storage, "getItem">, aside: Aside): string | null =>
  textAt(storage, asides[aside]);

function textAt(storage: () => Pick<Storage, "getItem">, at: string): string | null {
  try {
    return storage().getItem(at);
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

/** Puts a text aside, or with null forgets it; false where storage is unavailable or full. */
export function keepAside(
  storage: () => Pick<Storage, "setItem" | "removeItem">,
  aside: Aside,
  text: string | null,
): boolean {
  try {
    if (text === null) storage().removeItem(asides[aside]);
    else storage().setItem(asides[aside], text);
    return true;
  } catch {
    return false;
  }
}
