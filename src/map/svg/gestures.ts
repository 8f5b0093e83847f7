import type { Point } from "../picture.ts";

/** What a visitor's hand does to a map; points are CSS pixels from the host's top left. */
export interface Gestures {
  drag(by: Point): void;
  zoom(steps: number, about: Point): void;
  /** A gesture that moved the map has ended. */
  end(): void;
  hover(target: Element | null, at: Point): void;
  pick(target: Element, at: Point): void;
}

/** A press that moves less than this is a tap, CSS pixels. */
const tapSlack = 5;
/** A wheel's notch is about 100 pixels: a third of a zoom step. */
const stepsPerPixel = 1 / 300;
const wheelRest = 160;

/** Listens to wheel, mouse, pen and fingers on a picture; the answer stops listening. */
export function listen(host: SVGElement, gestures: Gestures): () => void {
  const stop = new AbortController();
  const pointers = new Map<number, Point>();
  let travelled = 0;
  const place = (event: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const on = <K extends keyof SVGElementEventMap>(name: K, act: (event: SVGElementEventMap[K]) => void) =>
    host.addEventListener(name, act, { signal: stop.signal, passive: false });

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, place(event));
  });
  on("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    const at = place(event);
    if (before === undefined) {
      if (event.pointerType !== "touch") gestures.hover(event.target as Element, at);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, at);
    travelled += distance(before, at);
    if (travelled <= tapSlack) return;
    // Only a drag is captured: a captured tap would lose the element under it.
    host.setPointerCapture(event.pointerId);
    if (other) pinch(gestures, other, before, at);
    else gestures.drag([at[0] - before[0], at[1] - before[1]]);
  });
  const release = (event: PointerEvent, picks: boolean) => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    if (travelled > tapSlack) gestures.end();
    else if (picks) gestures.pick(event.target as Element, place(event));
  };
  on("pointerup", (event) => release(event, true));
  on("pointercancel", (event) => release(event, false));
  on("pointerleave", (event) => {
    if (pointers.size === 0) gestures.hover(null, place(event));
  });
  listenToWheel(host, gestures, place, stop.signal);
  return () => stop.abort();
}

function listenToWheel(host: SVGElement, gestures: Gestures, place: (event: MouseEvent) => Point, signal: AbortSignal) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
    gestures.zoom(-pixels * stepsPerPixel, place(event));
    clearTimeout(rest);
    rest = setTimeout(() => gestures.end(), wheelRest);
  };
  host.addEventListener("wheel", wheel, { signal, passive: false });
  signal.addEventListener("abort", () => clearTimeout(rest));
}

/** Two fingers: the zoom follows their distance, about the one that rests. */
function pinch(gestures: Gestures, resting: Point, before: Point, at: Point): void {
  const [was, is] = [distance(resting, before), distance(resting, at)];
  if (was > 0 && is > 0) gestures.zoom(Math.log2(is / was), resting);
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
