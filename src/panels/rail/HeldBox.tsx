import { type ComponentChildren, h, type RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { replayShown } from "../../state/replays.ts";
import { usePage } from "../shared/page.ts";

interface HeldBoxProps {
  readonly as: "div" | "h2";
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * A box of text that keeps its height while a replay plays: its sentences have three to six lines, and what stands below
 * would jump.
 */
export function HeldBox({ as, children, ...attributes }: HeldBoxProps) {
  const { choices } = usePage().frame;
  const box = useRef<HTMLElement>(null);
  const of = choices.story === null ? (replayShown(choices)?.id ?? null) : null;
  useHeldHeight(box, of);
  const held = { "data-held": of ?? undefined };
  return h(as as "div", { ref: box as RefObject<HTMLDivElement>, ...held, ...attributes }, children);
}

/**
 * Keeps a box as high as it has been since `of` changed, so that what stands below does not move while its text changes.
 * With null the box has the height of its text, and so it has on paper. The height is taken anew after the window has
 * changed its size, after the visitor has opened or closed a part, and after the page's letters have come, because lines
 * may break elsewhere then.
 */
function useHeldHeight(box: RefObject<HTMLElement | null>, of: string | null): void {
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
    addEventListener("beforeprint", free);
    document.fonts.addEventListener("loadingdone", free);
    // This event does not bubble.
    element.addEventListener("toggle", free, true);
    return () => {
      seen.disconnect();
      element.removeEventListener("toggle", free, true);
      removeEventListener("resize", free);
      removeEventListener("beforeprint", free);
      document.fonts.removeEventListener("loadingdone", free);
      free();
    };
  }, [box, of]);
}
