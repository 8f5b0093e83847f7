/** What can hold the picture: pointers that are down, a wheel that turns, a flight. */
export type Holder = "hand" | "wheel" | "flight";

/**
 * Is called with the picture's movements: `moved` at each one, `hold` and `release` as a gesture or a flight begins and
 * ends.
 */
export interface MotionListener {
  moved(): void;
  hold(what: Holder): void;
  release(what: Holder): void;
}

/** Counts what holds the picture; `wait` resolves when nothing holds it. */
export function makeRests() {
  const held = new Set<Holder>();
  let waiting: (() => void)[] = [];
  return {
    hold: (what: Holder) => void held.add(what),
    release(what: Holder) {
      held.delete(what);
      if (held.size > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    wait: () => (held.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push(resolve))),
  };
}
