import { useEffect, useRef } from "preact/hooks";
import { isPlain, scrollsAround } from "../../kit/input.ts";

/** Where a page key belongs to the element that has the focus. */
const ownKeys = "input:not(.time-slider, .slim-slider), select, textarea, dialog, [contenteditable]";

/** Goes to the step that follows from the present one, both from 1; a step that there is not changes nothing. */
export type Go = (stepFrom: (now: number) => number) => void;

/**
 * While a story is read, Page Down and Page Up (the keys of a clicker) go to its next step and to the one before it
 * instead of to events, where that is `wanted`. A page that scrolls as a whole keeps its page keys, and so does a part
 * that has the focus and more than it shows.
 */
export function useStepKeys(go: Go, wanted: boolean): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (!wanted) return undefined;
    const press = (event: KeyboardEvent) => {
      const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
      const target = event.target instanceof Element ? event.target : null;
      if (by === 0 || !isPlain(event) || event.shiftKey || target?.closest(ownKeys) != null) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (document.documentElement.scrollHeight > innerHeight + 1 || scrollsAround(target)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current((now) => now + by);
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, [wanted]);
}
