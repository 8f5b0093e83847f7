import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Keeps a box as high as it has been since `of` changed, so that what stands below it does not move up and down while its
 * text changes. With null the box has the height of its text. A change of the window's size begins anew.
 */
export function useHeldHeight(box: RefObject<HTMLElement | null>, of: string | null): void {
  useEffect(() => {
    const element = box.current;
    if (element === null || of === null) return undefined;
    // The exact height: a rounded one would change the size that is being observed.
    const seen = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      if (height > 0) element.style.minHeight = `${height}px`;
    });
    const free = () => {
      element.style.minHeight = "";
    };
    seen.observe(element);
    addEventListener("resize", free);
    return () => {
      seen.disconnect();
      removeEventListener("resize", free);
      free();
    };
  }, [box, of]);
}
