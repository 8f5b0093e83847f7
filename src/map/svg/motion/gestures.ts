import { wheelPixels } from "../../../kit/input.ts";
import type { Point } from "../../picture.ts";

/** The gestures on a map; points are CSS pixels from the host's top left, lengths CSS pixels. */
export interface Gestures {
  /** A pointer is down, or a wheel turns: a gesture may follow. Both at once hold the picture independently. */
  hold(what: "hand" | "wheel"): void;
  /** The last pointer is up, or the wheel has stopped. */
  release(what: "hand" | "wheel"): void;
  drag(by: Point): void;
  zoom(steps: number, about: Point): void;
  /** A gesture that moved the map has ended. */
  end(): void;
  hover(target: Element | null, at: Point): void;
  pick(target: Element, at: Point): void;
  /** The last two picks were a double click. */
  doubled(): void;
  /** Flies so many zoom steps nearer, or farther where they are negative. */
  step(steps: number, about: Point): void;
}

/** The path up to which a press is a tap, CSS pixels. */
const tapSlack = 5;
/** Zoom steps per pixel of a wheel: a notch of about 100 pixels is a third of a step. */
const stepsPerPixel = 1 / 300;
/**
 * Factor for wheel events with Ctrl: browsers report a pinch on a trackpad so, in much smaller turns than a mouse's.
 */
const pinchGain = 10;
const mostPinched = 120;
/** Milliseconds without a wheel event after which the wheel has stopped. */
const wheelRest = 160;
const primaryButton = 1;

/** Listens to wheel, mouse, pen and touch on a picture. Returns a function that removes the listeners. */
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

type PointOf = (event: MouseEvent) => Point;

/** Listens to fingers, pens and the mouse's first button, from press to release. */
function listenToPointers(host: SVGElement, gestures: Gestures, place: PointOf, signal: AbortSignal): void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let pressed: Element | null = null;
  const on = <K extends keyof SVGElementEventMap>(name: K, act: (event: SVGElementEventMap[K]) => void) =>
    host.addEventListener(name, act, { signal, passive: false });
  const release = (id: number) => {
    if (!pointers.delete(id) || pointers.size > 0) return false;
    if (travelled > tapSlack) gestures.end();
    gestures.release("hand");
    return travelled <= tapSlack;
  };
  const releaseAll = () => {
    for (const id of [...pointers.keys()]) release(id);
  };

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    // A primary pointer begins a new gesture: pointers still held were released where no event was fired.
    if (event.isPrimary) releaseAll();
    if (pointers.size === 0) travelled = 0;
    pressed = event.target as Element;
    pointers.set(event.pointerId, place(event));
    gestures.hold("hand");
  });
  on("pointermove", (event) => {
    // Released outside, or with another button still down: browsers fire no other event for that.
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
  // A finger is first captured by the place under it, which loses it to the map as soon as the map captures it.
  on("lostpointercapture", (event) => {
    if (event.target === host) release(event.pointerId);
  });
  on("dblclick", (event) => {
    gestures.doubled();
    gestures.step(event.shiftKey ? -1 : 1, place(event));
  });
  // A context menu takes the pointer, and browsers do not report its release.
  on("contextmenu", releaseAll);
  on("pointerleave", (event) => {
    if (pointers.size === 0) gestures.hover(null, place(event));
  });
}

/** Lets a drag go on outside the map. Not used for taps: a captured tap loses the element under it. */
function capture(host: SVGElement, id: number): void {
  try {
    host.setPointerCapture(id);
  } catch {
    // The pointer is gone already; the next move reports that its button is up.
  }
}

function listenToWheel(host: SVGElement, gestures: Gestures, place: PointOf, signal: AbortSignal) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const [right, down] = wheelPixels(event);
    if (down === 0 || Math.abs(right) > Math.abs(down)) return;
    const pixels = event.ctrlKey ? Math.max(-mostPinched, Math.min(mostPinched, down * pinchGain)) : down;
    gestures.hold("wheel");
    gestures.zoom(-pixels * stepsPerPixel, place(event));
    clearTimeout(rest);
    rest = setTimeout(() => {
      gestures.end();
      gestures.release("wheel");
    }, wheelRest);
  };
  host.addEventListener("wheel", wheel, { signal, passive: false });
  signal.addEventListener("abort", () => clearTimeout(rest));
}

/** Two fingers: the zoom follows the change of their distance, about the finger that did not move. */
function pinch(gestures: Gestures, resting: Point, before: Point, at: Point): void {
  const [was, is] = [distance(resting, before), distance(resting, at)];
  if (was > 0 && is > 0) gestures.zoom(Math.log2(is / was), resting);
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
