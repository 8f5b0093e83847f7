import type { EventMark } from "../../../display/timeline/types.ts";
import { makeCell } from "../../../kit/cell.ts";

type Edges = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/**
 * The distance, across and down, at which a press still counts for a mark, CSS pixels: a target of 24 × 24 around a
 * point for a mouse, of 44 × 44 for a finger.
 */
const reaches = { mouse: 12, finger: 22 } as const;

/** The indices of the boxes within `reach` CSS pixels of a point, across and down; the nearest first. */
export function inReach(boxes: readonly Edges[], x: number, y: number, reach: number): readonly number[] {
  return boxes
    .map(({ left, right, top, bottom }, index) => {
      const across = Math.max(left - x, 0, x - right);
      const down = Math.max(top - y, 0, y - bottom);
      return { index, isNear: Math.max(across, down) <= reach, distance: Math.hypot(across, down) };
    })
    .filter(({ isNear }) => isNear)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ index }) => index);
}

/** The index of the box nearest to a point, within `reach` CSS pixels across and down; −1 where none is. */
export const nearestOf = (boxes: readonly Edges[], x: number, y: number, reach: number = reaches.mouse): number =>
  inReach(boxes, x, y, reach)[0] ?? -1;

/** Whether a finger is the pointer; in browsers whose clicks do not say it, whether the first pointer is one. */
function isFinger(event: MouseEvent): boolean {
  const { pointerType } = event as Partial<PointerEvent>;
  return pointerType ? pointerType === "touch" : matchMedia("(pointer: coarse)").matches;
}

type PressPlace = Pick<MouseEvent, "clientX" | "clientY">;
const touched = makeCell<PressPlace | null>(null);

/** Where a press was. A browser moves a finger's click to a button near it, so the finger's first touch counts. */
function placeOfPress(event: MouseEvent): PressPlace {
  const first = touched.get();
  if (first === null || !isFinger(event)) return event;
  const moved = Math.hypot(first.clientX - event.clientX, first.clientY - event.clientY);
  return moved < 2 * reaches.finger ? first : event;
}

/**
 * The ids of the elements of the axis's marks that a press may mean, the nearest first: for a finger all in its reach, for
 * a mouse those that it is on.
 */
export function idsInReach(event: MouseEvent): readonly string[] {
  const buttons = [...document.querySelectorAll(".axis .mark")];
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const { clientX, clientY } = placeOfPress(event);
  const found = inReach(boxes, clientX, clientY, isFinger(event) ? reaches.finger : 0);
  return found.flatMap((index) => buttons[index]?.id ?? []);
}

/**
 * Treats a pointer beside the small marks of the lanes as on the nearest mark. Returns a function that removes the
 * listeners.
 */
export function listenAround(
  lanes: HTMLElement,
  on: {
    marks(): readonly EventMark[];
    press(mark: EventMark, event: MouseEvent): void;
    show(mark: EventMark | null): void;
  },
): () => void {
  const buttonAt = (event: MouseEvent): HTMLElement | null => {
    const buttons = [...lanes.querySelectorAll<HTMLElement>(".mark")];
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    const reach = reaches[isFinger(event) ? "finger" : "mouse"];
    const { clientX, clientY } = placeOfPress(event);
    return buttons[nearestOf(boxes, clientX, clientY, reach)] ?? null;
  };
  const markOf = (button: HTMLElement | null) => on.marks().find(({ id }) => `mark-${id}` === button?.id) ?? null;
  // A mark that is hit itself handles its own events, including the click of a key; the slider keeps its pointer.
  const beside = (event: Event) => event.target instanceof Element && event.target.closest("input, .mark") === null;
  const moved = (event: PointerEvent) => beside(event) && on.show(markOf(buttonAt(event)));
  const left = () => on.show(null);
  const pressed = (event: MouseEvent) => {
    if (!beside(event)) return;
    const button = buttonAt(event);
    const mark = markOf(button);
    if (mark === null) return;
    // First the press: the focus may scroll the page under it.
    on.press(mark, event);
    button?.focus();
  };
  const put = (event: PointerEvent) => {
    touched.set(event);
  };
  document.addEventListener("pointerdown", put, true);
  lanes.addEventListener("pointermove", moved);
  lanes.addEventListener("pointerleave", left);
  lanes.addEventListener("click", pressed);
  return () => {
    document.removeEventListener("pointerdown", put, true);
    lanes.removeEventListener("pointermove", moved);
    lanes.removeEventListener("pointerleave", left);
    lanes.removeEventListener("click", pressed);
  };
}
