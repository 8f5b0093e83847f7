import type { Facts } from "../facts/types.ts";
import { setKnown } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { en } from "../words/en.ts";

type FactsSeen = typeof import("../display/frame/then.ts").factsSeen;

/** The facts that the page may use. */
export interface Knowledge {
  /** The facts that the choices allow; null while the code that removes later facts is being fetched. */
  facts(): Facts | null;
  /**
   * Fetches this code where it is needed, then calls `changed`; where it cannot be fetched, goes back to the vintage
   * `now`.
   */
  learn(changed: () => void): Promise<void>;
}

/**
 * The knowledge of a page with the given facts and choices. In the vintage `now`, as at the start, nothing needs to be
 * fetched.
 */
export function makeKnowledge(all: () => Facts, store: Store): Knowledge {
  let seen: FactsSeen | null = null;
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
