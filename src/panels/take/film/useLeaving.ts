import { useEffect, useState } from "preact/hooks";
import { makeCell } from "../../../kit/cell.ts";

/** Whether a film is being made. */
export const inMaking = makeCell(false);

/** The action for which the visitor wants to leave a film, while the dialog asks about it; else null. */
export interface Leaving {
  readonly asked: (() => void) | null;
  /** Does it at once where no film is being made; else it asks first. */
  leave(act: () => void): void;
  /** Ends the film and does what was asked. */
  end(): void;
  stay(): void;
}

/** Asks before something ends a film that is being made. */
export function useLeaving(): Leaving {
  const [asked, setAsked] = useState<(() => void) | null>(null);
  // A film that is finished while the question is open is saved, so the question is closed.
  useEffect(() => inMaking.subscribe((making) => making || setAsked(null)), []);
  return {
    asked,
    leave: (act) => (inMaking.get() ? setAsked(() => act) : act()),
    end() {
      setAsked(null);
      inMaking.set(false);
      asked?.();
    },
    stay: () => setAsked(null),
  };
}
