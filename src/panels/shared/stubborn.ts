import { useEffect } from "preact/hooks";
import { type Fetched, usePart } from "./Lazy.tsx";

/** The first and the longest wait before a failed part is fetched again, ms. */
const first = 4000;
const longest = 60_000;

/** For each `load`: how many waits are over, and the running one, which all panels that want the part share. */
const waits = new Map<unknown, { readonly times: number; readonly over: Promise<void> | null }>();

/** Resolves when a part may be fetched again; each wait is twice as long as the one before. */
function waitFor(load: unknown): Promise<void> {
  const { times, over } = waits.get(load) ?? { times: 0, over: null };
  if (over !== null) return over;
  const wait = new Promise<void>((resolve) => setTimeout(resolve, Math.min(longest, first * 2 ** times))).then(() => {
    waits.set(load, { times: times + 1, over: null });
  });
  waits.set(load, { times, over: wait });
  return wait;
}

/**
 * As `usePart`, for a part without a button to try again: a failed one is fetched again by itself, after ever longer
 * waits. Offline it waits for the connection. `load` must be the same function at each render.
 */
export function useStubborn<Part>(load: () => Promise<Part>, wanted: boolean): Fetched<Part> {
  const fetched = usePart(load, wanted);
  const { reason, again } = fetched;
  useEffect(() => {
    if (reason === null) return undefined;
    let listening = true;
    void waitFor(load).then(() => {
      if (listening && navigator.onLine) again();
    });
    return () => {
      listening = false;
    };
  }, [load, reason]);
  return fetched;
}
