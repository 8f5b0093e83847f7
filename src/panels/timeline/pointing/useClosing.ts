import { useLayoutEffect, useRef } from "preact/hooks";
import { isPlain } from "../../../kit/input.ts";

/** What closes an open part of the page, and how. */
interface Closing {
  /** Whether the part is open; without it, it is. */
  isOpen?(): boolean;
  /** Closes the part; `byKey` is true for Escape, false for a press. */
  close(byKey: boolean): void;
  /** A selector of elements that may be pressed without closing the part. */
  readonly beside: string;
  /** A selector of the places in which Escape closes the part; without it, all. */
  readonly typed?: string;
}

/** Calls `close` on Escape and on a press outside `beside`, until the returned function is called. */
export function listenForClosing({ isOpen = () => true, close, beside, typed = "*" }: Closing): () => void {
  const isOn = (target: EventTarget | null, selector: string) =>
    target instanceof Element && target.closest(selector) !== null;
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isPlain(event) || document.querySelector("dialog[open]") !== null) return;
    if (!isOn(event.target, typed) || !isOpen()) return;
    event.preventDefault();
    event.stopPropagation();
    close(true);
  };
  const pressed = ({ target }: PointerEvent) => {
    if (target instanceof Element && !isOn(target, beside) && isOpen()) close(false);
  };
  document.addEventListener("keydown", keyed, true);
  document.addEventListener("pointerdown", pressed);
  return () => {
    document.removeEventListener("keydown", keyed, true);
    document.removeEventListener("pointerdown", pressed);
  };
}

/** While `open`, calls `close` as `listenForClosing` does. */
export function useClosing(open: boolean, close: Closing["close"], beside: string, typed?: string): void {
  const newest = useRef(close);
  newest.current = close;
  // A layout effect listens as soon as the part is shown, not a frame later, so that a quick Escape closes it.
  useLayoutEffect(
    () =>
      open
        ? listenForClosing({
            close: (byKey) => newest.current(byKey),
            beside,
            ...(typed === undefined ? {} : { typed }),
          })
        : undefined,
    [open],
  );
}
