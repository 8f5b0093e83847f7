import { wheelPixels } from "../../../kit/input.ts";
import type { Point } from "../../picture.ts";

/** What a visitor's hand does to a map; points are CSS pixels from the host's top left. */
export interface Gestures {
  /** A pointer is down, or a wheel turns; what follows may become a gesture. */
  hold(): void;
  /** No pointer is down any more, and no wheel turns. */
  release(): void;
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
/** Browsers tell two fingers on a trackpad that part as a wheel with Ctrl, in small turns; a mouse's are large. */
const pinchGain = 10;
const mostPinched = 120;
const wheelRest = 160;
const primaryButton = 1;

/** Listens to wheel, mouse, pen and fingers on a picture; the answer stops listening. */
export function listen(host: SVGElement, gestures: Gestures): () => void {
  const stop = new AbortController();
  const place = (event: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  listenToPointers(host, gestures, place, stop.signal);
  listenToWheel(host, gestures, place, stop.signal);
  return () => stop.abort();
}

type Place = (event: MouseEvent) => Point;

/** Fingers, pens and the mouse's first button, as long as they are down: what a pointer does then is what it says itself. */
function listenToPointers(host: SVGElement, gestures: Gestures, place: Place, signal: AbortSignal): void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let pressed: Element | null = null;
  const on = <K extends keyof SVGElementEventMap>(name: K, act: (event: SVGElementEventMap[K]) => void) =>
    host.addEventListener(name, act, { signal, passive: false });
  const release = (id: number) => {
    if (!pointers.delete(id) || pointers.size > 0) return false;
    if (travelled > tapSlack) gestures.end();
    gestures.release();
    return travelled <= tapSlack;
  };
  const releaseAll = () => {
    for (const id of [...pointers.keys()]) release(id);
  };

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    // The first pointer of its kind: what is still held was let go where nobody heard of it.
    if (event.isPrimary) releaseAll();
    if (pointers.size === 0) travelled = 0;
    pressed = event.target as Element;
    pointers.set(event.pointerId, place(event));
    gestures.hold();
  });
  on("pointermove", (event) => {
    // Let go outside, or with another button still down: no browser tells of it in another way.
    if ((event.buttons & primaryButton) === 0) release(event.pointerId);
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
    capture(host, event.pointerId);
    if (other) pinch(gestures, other, before, at);
    else gestures.drag([at[0] - before[0], at[1] - before[1]]);
  });
  on("pointerup", (event) => {
    if (release(event.pointerId)) gestures.pick(pressed ?? host, place(event));
  });
  on("pointercancel", (event) => release(event.pointerId));
  on("lostpointercapture", (event) => release(event.pointerId));
  // A menu takes the pointer, and tells nobody when it is let go.
  on("contextmenu", releaseAll);
  on("pointerleave", (event) => {
    if (pointers.size === 0) gestures.hover(null, place(event));
  });
}

/** A drag goes on outside the map; a captured tap would lose the element under it. */
function capture(host: SVGElement, id: number): void {
  try {
    host.setPointerCapture(id);
  } catch {
    // Gone already: the next move tells that its button is up.
  }
}

function listenToWheel(host: SVGElement, gestures: Gestures, place: Place, signal: AbortSignal) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const [right, down] = wheelPixels(event);
    if (down === 0 || Math.abs(right) > Math.abs(down)) return;
    const pixels = event.ctrlKey ? Math.max(-mostPinched, Math.min(mostPinched, down * pinchGain)) : down;
    gestures.hold();
    gestures.zoom(-pixels * stepsPerPixel, place(event));
    clearTimeout(rest);
    rest = setTimeout(() => {
      gestures.end();
      gestures.release();
    }, wheelRest);
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
