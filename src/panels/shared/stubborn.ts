import { useEffect } from "preact/hooks";
import { type Fetched, usePart } from "./Lazy.tsx";

/** How long to wait before a part is asked for again that could not be had, ms: at first, and at most. */
const first = 4000;
const longest = 60_000;

/** How often each part was waited for, and the wait that goes on; one for all that want the same part. */
const waits = new Map<unknown, { readonly times: number; readonly over: Promise<void> | null }>();

/** The wait before a part is asked for again: twice as long each time. */
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
 * A part without a button of its own, which is asked for again by itself, ever more rarely; not at all while there is no
 * line, whose return asks for it anyway. `load` has to be the same function each time.
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
