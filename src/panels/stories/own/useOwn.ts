import { useEffect, useState } from "preact/hooks";
import type { WrittenStep, WrittenStory } from "../../../facts/stories/shape.ts";
import { keepDraft, readDraft } from "../../../state/stories/drafts.ts";
import { ownWords as words } from "../../../words/stories/own.ts";

/** The story that is being written. */
export interface Own {
  readonly story: WrittenStory;
  /** The story before its last removal or opening; null where nothing was lost. */
  readonly before: WrittenStory | null;
  /** Whether this browser keeps the draft. */
  readonly isKept: boolean;
  /** Replaces the draft; `lossy` where the one before is to be kept for bringing it back. */
  set(story: WrittenStory, lossy?: boolean): void;
  /** Replaces the steps. */
  steps(steps: readonly WrittenStep[], lossy?: boolean): void;
  undo(): void;
}

const blank: WrittenStory = { version: 1, title: words.untitled, steps: [] };
const storage = () => localStorage;

/** What is written on this page, also where the browser keeps nothing. */
let written: WrittenStory | null = null;

/** The draft of this browser, and the ways to change it. */
export function useOwn(): Own {
  const [story, setStory] = useState<WrittenStory>(() => written ?? draftIn(readDraft(storage)) ?? blank);
  const [before, setBefore] = useState<WrittenStory | null>(null);
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    written = story;
    setKept(keepDraft(storage, JSON.stringify(story)));
  }, [story]);
  const set = (next: WrittenStory, lossy = false) => {
    setBefore(lossy && story.steps.length > 0 ? story : lossy ? null : before);
    setStory(next);
  };
  return {
    story,
    before,
    isKept,
    set,
    steps: (steps, lossy) => set({ ...story, steps: [...steps] }, lossy),
    undo: () => {
      // A second press brings back what the first one replaced.
      if (before !== null) setStory(before);
      setBefore(before === null ? null : story);
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
