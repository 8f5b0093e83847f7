import { useEffect, useRef } from "preact/hooks";

/** Milliseconds of rest after which the light goes out. */
const rest = 3000;

/** A light that follows the pointer in its place; it goes out when the pointer rests. */
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
