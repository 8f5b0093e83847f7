/** An event from before the page was ready, with the `value` and `checked` of its field at that time. */
type Early = readonly [event: Event, value: unknown, checked: unknown];

/** Elements that the browser itself changes on a click; it reports the change in another event. */
const native = "a, label, input, select, textarea, summary";

/**
 * Repeats what the visitor did before the panels were ready, from the events that `src/boot.js` has kept, except those
 * inside the places that are not ready yet, which `waiting` selects; empty for none. An event on a removed element goes
 * to the element with the same name.
 */
export function catchUp(page: Document, waiting: string): void {
  const kept = (window as unknown as { early?: Early[] }).early ?? [];
  const isWaiting = (target: Node) => waiting !== "" && target instanceof Element && target.closest(waiting) !== null;
  const mine = kept.filter(([{ target }]) => target instanceof Node && !isWaiting(target));
  for (const one of mine) kept.splice(kept.indexOf(one), 1);
  for (const [index, [event, value, checked]] of mine.entries()) {
    const target = standing(page, event.target);
    if (target === null) continue;
    const again = mine.slice(index + 1).some(([later]) => later.target === event.target && later.type === event.type);
    if (event.type === "click") click(target, event as MouseEvent);
    else if (event.type === "keydown") press(target, event as KeyboardEvent);
    else if (!again) set(target, event.type, value, checked);
  }
}

function click(target: Element, { clientX, clientY }: MouseEvent): void {
  if (target.closest(native) !== null) return;
  const at = { bubbles: true, cancelable: true, clientX, clientY };
  // The map listens to pointer events, everything else to clicks.
  for (const type of ["pointerdown", "pointerup"]) target.dispatchEvent(new PointerEvent(type, at));
  target.dispatchEvent(new MouseEvent("click", at));
}

function press(target: Element, { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): void {
  const held = { shiftKey, ctrlKey, altKey, metaKey };
  target.dispatchEvent(new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true }));
}

function set(target: Element, type: string, value: unknown, checked: unknown): void {
  const slides = target instanceof HTMLInputElement && target.type === "range";
  if (slides) target.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  Object.assign(target, { value }, checked === undefined ? {} : { checked });
  target.dispatchEvent(new Event(type, { bubbles: true }));
  if (slides) target.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
}

/** The element itself if it is still in the page, else the first with its tag and name; null without one. */
function standing(page: Document, target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  if (target.isConnected) return target;
  const named = (element: Element) => element.getAttribute("aria-label") ?? element.textContent;
  return [...page.querySelectorAll(target.tagName)].find((other) => named(other) === named(target)) ?? null;
}
