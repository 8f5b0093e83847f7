/** One value that can be watched. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  /** Calls `listener` with every new value; returns a function that unsubscribes. */
  subscribe(listener: (value: T) => void): () => void;
}

/** A cell with its first value. */
export function makeCell<T>(start: T): Cell<T> {
  let current = start;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Calls `action` when the browser is idle, after two seconds at the latest. */
export function whenIdle(action: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(action, { timeout: 2000 });
  else setTimeout(action, 300);
}

/** Resolves in a new task, so that waiting events run first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
