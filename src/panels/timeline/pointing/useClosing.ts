import { useLayoutEffect, useRef } from "preact/hooks";
import { isPlain } from "../../../kit/input.ts";

/**
 * Closes an open part on Escape and on a press beside it. `beside` is a selector of what a press may hit without closing
 * it, `typed` one of the places in which Escape closes it. `close` is told whether it was Escape.
 */
export function useClosing(open: boolean, close: (byKey: boolean) => void, beside: string, typed = "*"): void {
  const newest = useRef(close);
  newest.current = close;
  // Listens as soon as the part is shown, not a frame later, so that a quick Escape closes it.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const isOn = (target: EventTarget | null, selector: string) =>
      target instanceof Element && target.closest(selector) !== null;
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isPlain(event) || document.querySelector("dialog[open]") !== null) return;
      if (!isOn(event.target, typed)) return;
      event.preventDefault();
      event.stopPropagation();
      newest.current(true);
    };
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Element && !isOn(target, beside)) newest.current(false);
    };
    document.addEventListener("keydown", keyed, true);
    document.addEventListener("pointerdown", pressed);
    return () => {
      document.removeEventListener("keydown", keyed, true);
      document.removeEventListener("pointerdown", pressed);
    };
  }, [open]);
}
