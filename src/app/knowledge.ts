import type { Facts } from "../facts/types.ts";
import { setKnown } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { en } from "../words/en.ts";

type Seen = typeof import("../display/frame/then.ts").factsSeen;

/** What the page may know. */
export interface Knowledge {
  /** The facts that the choices may show; null while the part that leaves out what came later is on its way. */
  facts(): Facts | null;
  /** Fetches that part where it is needed, then calls `changed`; where it cannot be had the page goes back to known now. */
  learn(changed: () => void): Promise<void>;
}

/** Knowledge over all facts that have come, for the choices of the store. The start page knows now, and needs no part. */
export function makeKnowledge(all: () => Facts, store: Store): Knowledge {
  let seen: Seen | null = null;
  const isReady = () => seen !== null || store.get().known === "now";
  return {
    facts: () => (isReady() ? (seen?.(all(), store.get()) ?? all()) : null),
    learn: async (changed) => {
      if (isReady()) return;
      try {
        seen = (await import("../display/frame/then.ts")).factsSeen;
        changed();
      } catch {
        store.dispatch(setKnown("now"));
        const status = document.getElementById("spoken");
        if (status !== null) status.textContent = en.thenFailed;
      }
    },
  };
}
