import { useEffect, useRef } from "preact/hooks";
import type { EventMark } from "../../../display/timeline/types.ts";

/** Presses on what is no button: one on an event's name counts for its mark. */
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
    document.addEventListener("click", clicked);
    return () => document.removeEventListener("click", clicked);
  }, []);
  return null;
}
