import { useEffect, useRef } from "preact/hooks";

/** Milliseconds without a movement after which the spot of light disappears. */
const rest = 3000;

/** A spot of light at the pointer; it disappears when the pointer rests. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let out: ReturnType<typeof setTimeout> | undefined;
    const move = ({ clientX, clientY }: PointerEvent) => {
      const { current } = dot;
      if (current === null) return;
      current.style.transform = `translate(${clientX}px, ${clientY}px)`;
      current.dataset["lit"] = "";
      clearTimeout(out);
      out = setTimeout(() => delete current.dataset["lit"], rest);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerdown", move);
    return () => {
      clearTimeout(out);
      removeEventListener("pointermove", move);
      removeEventListener("pointerdown", move);
    };
  }, []);
  return <div ref={dot} class="room-laser" aria-hidden="true" />;
}
