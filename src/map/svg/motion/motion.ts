/**
 * Is called with the picture's movements: `moved` at each one, `hold` and `release` as a gesture or a flight begins and
 * ends.
 */
export interface MotionListener {
  moved(): void;
  hold(what: "hand" | "flight"): void;
  release(what: "hand" | "flight"): void;
}

/** Counts what holds the picture; `wait` resolves when nothing holds it. */
export function makeRests() {
  const held = new Set<"hand" | "flight">();
  let waiting: (() => void)[] = [];
  return {
    hold: (what: "hand" | "flight") => void held.add(what),
    release(what: "hand" | "flight") {
      held.delete(what);
      if (held.size > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    wait: () => (held.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push(resolve))),
  };
}
