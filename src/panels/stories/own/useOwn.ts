import { useEffect, useState } from "preact/hooks";
import type { WrittenStep, WrittenStory } from "../../../facts/stories/shape.ts";
import { makeCell } from "../../../kit/cell.ts";
import {
  forgetAside,
  keepBefore,
  keepDraft,
  putAside,
  readBefore,
  readDraft,
  readUnread,
} from "../../../state/stories/drafts.ts";
import { ownWords as words } from "../../../words/stories/own.ts";

/** Why a file was not opened, or the draft not saved: a sentence, and one for each fault. */
export interface Refusal {
  readonly title: string;
  readonly problems: readonly string[];
}

/** The draft as it is on this page, also where the browser keeps nothing. */
interface OwnDraft {
  readonly story: WrittenStory;
  /** The story before its last removal or opening; null where nothing was lost. It outlives the page. */
  readonly before: WrittenStory | null;
  /** Whether this browser keeps the draft. */
  readonly isKept: boolean;
  /** Texts that this browser kept as drafts and that this page does not read; each stays until it is removed. */
  readonly unread: readonly string[];
  /** How often another story has taken the place of the draft, and what brought the last one. */
  readonly replaced: { readonly times: number; readonly by: "file" | "undo" };
  readonly refusal: Refusal | null;
}

/** The story that is being written, and the ways to change it. */
export interface Own extends OwnDraft {
  /** Replaces the draft; with `lossy` the draft before is kept, so that it can be brought back. */
  set(story: WrittenStory, lossy?: boolean): void;
  /** Replaces the steps. */
  steps(steps: readonly WrittenStep[], lossy?: boolean): void;
  /** Opens another story in the place of the draft, which can be brought back. */
  open(story: WrittenStory): void;
  undo(): void;
  refuse(refusal: Refusal | null): void;
  /** Forgets a text that this page does not read. */
  forgetUnread(text: string): void;
}

const blank: WrittenStory = { version: 1, title: words.untitled, steps: [] };
const storage = () => localStorage;

/** The draft of this page; null before it is first asked for. */
const held = makeCell<OwnDraft | null>(null);

/** The draft of this page: what was written on it, else what this browser kept. */
export function draftNow(): OwnDraft {
  const draft = held.get() ?? firstDraft();
  if (held.get() === null) held.set(draft);
  return draft;
}

/** The kept draft. A text that is no draft is put aside; where that fails, nothing is written over it. */
function firstDraft(): OwnDraft {
  const text = readDraft(storage);
  const kept = draftIn(text);
  const story = kept ?? blank;
  const isFree = text === null || kept !== null || putAside(storage, text);
  return {
    story,
    before: draftIn(readBefore(storage)),
    isKept: isFree && keepDraft(storage, JSON.stringify(story)),
    unread: [...readUnread(storage), ...(isFree || text === null ? [] : [text])],
    replaced: { times: 0, by: "file" },
    refusal: null,
  };
}

/** Writes a story; with `lossy` the one before can be brought back, also after the page was closed. */
function writeDraft(story: WrittenStory, lossy = false): void {
  const now = draftNow();
  const before = lossy ? (now.story.steps.length > 0 ? now.story : null) : now.before;
  put(story, before, now);
}

/** Opens a story of a file in the place of the draft, which can be brought back, also after the page was closed. */
export function openDraft(story: WrittenStory): void {
  writeDraft(story, true);
  count("file");
}

/** Reports to the part that edits the draft that another story has replaced it. */
function count(by: OwnDraft["replaced"]["by"]): void {
  const now = draftNow();
  held.set({ ...now, replaced: { times: now.replaced.times + 1, by } });
}

function put(story: WrittenStory, before: WrittenStory | null, now: OwnDraft): void {
  if (before !== now.before) keepBefore(storage, before === null ? null : JSON.stringify(before));
  // A text that could not be put aside is still stored under the draft's key.
  const aside = readUnread(storage);
  const isFree = now.unread.every((text) => aside.includes(text));
  const isKept = isFree && keepDraft(storage, JSON.stringify(story));
  held.set({ ...now, story, before, isKept, refusal: null });
}

/** Says beside the draft why a file was not opened. */
export const refuseFile = (refusal: Refusal | null): void => held.set({ ...draftNow(), refusal });

/** The draft of this page, and the ways to change it. */
export function useOwn(): Own {
  const [draft, show] = useState(draftNow);
  useEffect(() => held.subscribe(() => show(draftNow())), []);
  return {
    ...draft,
    set: writeDraft,
    steps: (steps, lossy) => writeDraft({ ...draftNow().story, steps: [...steps] }, lossy),
    undo: () => {
      const now = draftNow();
      // A second press brings back what the first one replaced.
      if (now.before === null) return;
      put(now.before, now.story, now);
      count("undo");
    },
    open: openDraft,
    refuse: refuseFile,
    forgetUnread: (text) => {
      forgetAside(storage, text);
      const now = draftNow();
      held.set({ ...now, unread: now.unread.filter((one) => one !== text) });
    },
  };
}

/** A draft as it was kept, its texts perhaps still empty; null for anything else. */
function draftIn(text: string | null): WrittenStory | null {
  try {
    const raw = JSON.parse(text ?? "null") as Partial<WrittenStory> | null;
    if (raw?.version !== 1 || typeof raw.title !== "string" || !Array.isArray(raw.steps)) return null;
    return raw.steps.every(isStep) ? (raw as WrittenStory) : null;
  } catch {
    return null;
  }
}

function isStep(one: Partial<WrittenStep> | null): boolean {
  const texts = [one?.link, one?.title, one?.caption, ...(one?.text ?? [0]), ...(one?.sources ?? [0])];
  return texts.every((text) => typeof text === "string") && ["undefined", "object"].includes(typeof one?.ask);
}
