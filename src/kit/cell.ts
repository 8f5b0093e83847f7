/** One value that others may watch. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  /** Hears every new value; the answer stops listening. */
  subscribe(listener: (value: T) => void): () => void;
}

/** A cell that begins with a value. */
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

/** Calls back once things have been quiet for a while; each call begins the wait anew. */
export function debounced(wait: number, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
}

/** Calls back when the page has nothing better to do, at the latest after two seconds. */
export function whenIdle(action: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(action, { timeout: 2000 });
  else setTimeout(action, 300);
}

/** Resolves in a task of its own, so that what waits can come between. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
