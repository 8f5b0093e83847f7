/** What the picture tells of its movements: each move, and what holds it and lets it go. */
export interface Hand {
  moved(): void;
  hold(what: "hand" | "flight"): void;
  release(what: "hand" | "flight"): void;
}

/** What holds the picture at present, and who waits until nothing does. */
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
