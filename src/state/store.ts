import { createStore } from "zustand/vanilla";
import type { Span } from "../kit/time.ts";
import type { Change, Choices } from "./choices.ts";
import { heldOn } from "./spans.ts";

/** Holds the visitor's choices. */
export interface Store {
  /** The current choices; the same object until one of them changes. */
  get(): Choices;
  /** Applies a change and keeps the result on the axis; watchers are called only if something changed. */
  dispatch(change: Change): void;
  /** Calls `listener` after every change with the new and the old choices; returns a function that unsubscribes. */
  watch(listener: (choices: Choices, before: Choices) => void): () => void;
}

/** A store with its first choices, whose moments it keeps on the axis. */
export function makeStore(start: Choices, axis: Span): Store {
  const store = createStore<Choices>()(() => heldOn(axis, start));
  return {
    get: store.getState,
    watch: store.subscribe,
    dispatch(change) {
      const before = store.getState();
      const after = heldOn(axis, { ...before, ...change(before) });
      const keys = Object.keys(after) as (keyof Choices)[];
      if (keys.some((key) => !Object.is(after[key], before[key]))) store.setState(after, true);
    },
  };
}
