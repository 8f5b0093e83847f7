import { useEffect, useRef } from "preact/hooks";
import type { EventMark } from "../../../display/timeline/types.ts";
import { isPlain } from "../../../kit/input.ts";
import type { CardControls } from "../card.ts";

const openKey = () => document.querySelector<HTMLDetailsElement>(".axis-key[open]");

/** Whether the key lies over the page; on a phone it is a part of it, and a press beside it must not move the page. */
const isOver = (key: Element): boolean => getComputedStyle(key).position === "absolute";

/**
 * Presses on what is no button: the name of an event counts for its mark. Escape, with the focus back on its button, and
 * a press outside close the key.
 */
export function Presses(props: { readonly marks: readonly EventMark[]; readonly card: CardControls }) {
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
      now.current.card.press(mark);
      document.getElementById(`mark-${mark.id}`)?.focus({ preventScroll: true });
    };
    const pressed = ({ target }: Event) => {
      const key = openKey();
      if (key !== null && isOver(key) && target instanceof Node && !key.contains(target)) key.open = false;
    };
    const typed = (event: KeyboardEvent) => {
      const key = openKey();
      if (key === null || event.key !== "Escape" || !isPlain(event)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      key.open = false;
      key.querySelector("summary")?.focus({ preventScroll: true });
    };
    document.addEventListener("click", clicked);
    document.addEventListener("pointerdown", pressed, true);
    document.addEventListener("keydown", typed, true);
    return () => {
      document.removeEventListener("click", clicked);
      document.removeEventListener("pointerdown", pressed, true);
      document.removeEventListener("keydown", typed, true);
    };
  }, []);
  return null;
}
