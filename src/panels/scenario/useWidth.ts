import { useEffect, useRef, useState } from "preact/hooks";
import { whenPrinted } from "../../kit/paper/printed.ts";

/** The root's usual font size, CSS pixels. */
const usual = 16;

/** How much larger than usual the page's letters are: 1.125 in a wide window, 2 where a reader asks for 200 %. */
const lettersNow = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usual;

interface Measured {
  readonly width: number | null;
  readonly letters: number;
}

/** On paper, which no script can measure, a chart is drawn for the width of an upright A4 sheet less its margins. */
const paper: Measured = { width: 688, letters: 1 };

/**
 * The width of an element in whole pixels, null until it is measured: a chart of that width is not scaled, nor is its
 * text. With it comes how much larger than usual the letters are.
 */
export function useWidth<Shown extends Element>() {
  const ref = useRef<Shown>(null);
  const [{ width, letters }, setMeasured] = useState<Measured>({ width: null, letters: 1 });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let seen: Measured = { width: null, letters: 1 };
    let onPaper = false;
    const watching = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0);
      if (found === 0) return;
      seen = { width: found, letters: lettersNow() };
      if (!onPaper) setMeasured(seen);
    });
    watching.observe(element);
    const unprint = whenPrinted((isPaper) => {
      onPaper = isPaper;
      setMeasured(isPaper ? paper : seen);
    });
    return () => {
      watching.disconnect();
      unprint();
    };
  }, []);
  return { ref, width, letters };
}
