import { useEffect, useRef } from "preact/hooks";
import type { EventMark } from "../../../display/timeline/types.ts";
import { listenForClosing } from "../pointing/useClosing.ts";

const openKey = () => document.querySelector<HTMLDetailsElement>(".axis-key[open]");

/**
 * Closes the key: by Escape, with the focus back on its button; by a press only where the key lies over the page. On a
 * phone it stands in the page, which must not move under a finger.
 */
function closeKey(byKey: boolean): void {
  const key = openKey();
  if (key === null || (!byKey && getComputedStyle(key).position !== "absolute")) return;
  key.open = false;
  if (byKey) key.querySelector("summary")?.focus({ preventScroll: true });
}

/** Presses on what is no button: one on an event's name counts for its mark, and one outside the key closes it. */
export function Presses(props: {
  readonly marks: readonly EventMark[];
  press(mark: EventMark, event: MouseEvent): void;
}) {
  const now = useRef(props);
  now.current = props;
  useEffect(() => {
    const markAt = ({ target }: Event): EventMark | undefined => {
      const name = target instanceof Element ? target.closest<SVGTextElement>(".lane-texts text") : null;
      return name === null ? undefined : now.current.marks.find(({ id }) => id === name.getAttribute("data-mark"));
    };
    const clicked = (event: MouseEvent) => {
      const mark = markAt(event);
      if (mark === undefined) return;
      now.current.press(mark, event);
      document.getElementById(`mark-${mark.id}`)?.focus({ preventScroll: true });
    };
    const stop = listenForClosing({ isOpen: () => openKey() !== null, close: closeKey, beside: ".axis-key" });
    document.addEventListener("click", clicked);
    return () => {
      stop();
      document.removeEventListener("click", clicked);
    };
  }, []);
  return null;
}
