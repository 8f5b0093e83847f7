import { createStore } from "zustand/vanilla";
import type { Span } from "../kit/time.ts";
import type { Change, Choices } from "./choices.ts";
import { heldOn } from "./spans.ts";

/** Where the visitor's choices live. */
export interface Store {
  /** The choices of this moment; the same object until one of them changes. */
  get(): Choices;
  /** Makes a named change, held on the axis; nobody is told where it alters nothing. */
  dispatch(change: Change): void;
  /** Hears every change with the choices after and before it; the answer stops listening. */
  watch(listener: (choices: Choices, before: Choices) => void): () => void;
}

/** A store that begins with the given choices and keeps their moments on the axis. */
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
