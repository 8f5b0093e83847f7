import type { EventMark } from "../../../display/timeline/types.ts";

type Edges = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/**
 * The distance, across and down, at which a press still counts for a mark, CSS pixels: a target of 24 × 24 around a
 * point for a mouse, of 44 × 44 for a finger.
 */
const reaches = { mouse: 12, finger: 22 } as const;

/** The index of the box nearest to a point, within `reach` CSS pixels across and down; −1 where none is. */
export function nearestOf(boxes: readonly Edges[], x: number, y: number, reach: number = reaches.mouse): number {
  let best = { index: -1, distance: Number.POSITIVE_INFINITY };
  boxes.forEach(({ left, right, top, bottom }, index) => {
    const across = Math.max(left - x, 0, x - right);
    const down = Math.max(top - y, 0, y - bottom);
    const distance = Math.hypot(across, down);
    if (across <= reach && down <= reach && distance < best.distance) best = { index, distance };
  });
  return best.index;
}

/** A finger has no hover: where the first pointer is one, marks reach further. */
const reachNow = (): number => reaches[matchMedia("(pointer: coarse)").matches ? "finger" : "mouse"];

/**
 * Treats a pointer beside the small marks of the lanes as on the nearest mark. Returns a function that removes the
 * listeners.
 */
export function listenAround(
  lanes: HTMLElement,
  marks: { readonly current: readonly EventMark[] },
  on: { press(mark: EventMark): void; show(mark: EventMark | null): void },
): () => void {
  const buttonAt = (event: MouseEvent): HTMLElement | null => {
    const buttons = [...lanes.querySelectorAll<HTMLElement>(".mark")];
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    return buttons[nearestOf(boxes, event.clientX, event.clientY, reachNow())] ?? null;
  };
  const markOf = (button: HTMLElement | null) => marks.current.find(({ id }) => `mark-${id}` === button?.id) ?? null;
  // A mark that is hit itself handles its own events, including the click of a key.
  const beside = (event: Event) => event.target instanceof Element && event.target.closest(".mark") === null;
  const moved = (event: PointerEvent) => beside(event) && on.show(markOf(buttonAt(event)));
  const left = () => on.show(null);
  const pressed = (event: MouseEvent) => {
    if (!beside(event)) return;
    const button = buttonAt(event);
    const mark = markOf(button);
    if (mark === null) return;
    button?.focus();
    on.press(mark);
  };
  lanes.addEventListener("pointermove", moved);
  lanes.addEventListener("pointerleave", left);
  lanes.addEventListener("click", pressed);
  return () => {
    lanes.removeEventListener("pointermove", moved);
    lanes.removeEventListener("pointerleave", left);
    lanes.removeEventListener("click", pressed);
  };
}
