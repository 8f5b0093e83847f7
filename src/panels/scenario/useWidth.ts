import { useEffect, useRef, useState } from "preact/hooks";

/**
 * The width of an element in whole pixels, null until it is measured: a chart of that width is not scaled, nor is its
 * text.
 */
export function useWidth<Shown extends Element>() {
  const ref = useRef<Shown>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watching = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  return { ref, width };
}
