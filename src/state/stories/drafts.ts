const key = "hashfall-story";
const beforeKey = "hashfall-story-before";
/** The key of a kept text that this page does not read; each further one has a number, from 2. */
const unreadKey = (place: number): string => `hashfall-story-unread${place === 0 ? "" : `-${place + 1}`}`;
/** Texts that are put aside at most. */
const mostUnread = 20;

type StorageNow = () => Pick<Storage, "getItem">;
type Writing = () => Pick<Storage, "setItem">;
type Removing = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The text of the story that is being written in this browser; null without one, and where storage is unavailable. */
export const readDraft = (storage: StorageNow): string | null => textAt(storage, key);

/** The text of the story that the draft has replaced; null without one. */
export const readBefore = (storage: StorageNow): string | null => textAt(storage, beforeKey);

/** The texts that were put aside because this page does not read them, the oldest first. */
export const readUnread = (storage: StorageNow): readonly string[] => placesOf(storage).flatMap(({ at }) => at ?? []);

function textAt(storage: StorageNow, at: string): string | null {
  try {
    return storage().getItem(at);
  } catch {
    return null;
  }
}

/** Keeps the text of the story that is being written; false where storage is unavailable or full. */
export const keepDraft = (storage: Writing, text: string): boolean => tried(() => storage().setItem(key, text));

/** Keeps the text of the story that the draft has replaced, or with null forgets it; false where that fails. */
export const keepBefore = (storage: Removing, text: string | null): boolean =>
  tried(() => (text === null ? storage().removeItem(beforeKey) : storage().setItem(beforeKey, text)));

/** Puts a text aside beside those that are there; false where storage is unavailable or full. */
export function putAside(storage: Removing, text: string): boolean {
  if (readUnread(storage).includes(text)) return true;
  const free = placesOf(storage).find(({ at }) => at === null);
  return free !== undefined && tried(() => storage().setItem(unreadKey(free.place), text));
}

/** Forgets a text that was put aside; false where storage is unavailable. */
export const forgetAside = (storage: Removing, text: string): boolean =>
  placesOf(storage)
    .filter(({ at }) => at === text)
    .every(({ place }) => tried(() => storage().removeItem(unreadKey(place))));

const placesOf = (storage: StorageNow) =>
  Array.from({ length: mostUnread }, (_, place) => ({ place, at: textAt(storage, unreadKey(place)) }));

function tried(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
