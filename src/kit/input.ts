/**
 * Whether a key is pressed without Ctrl, Meta or Alt and outside the composition of characters (Safari's keyCode 229).
 */
export const isPlain = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229);

/**
 * Whether a press on a link is meant for the page that shows it. With a modifier key it is the browser's, for a tab or a
 * window of its own.
 */
export const opensHere = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  !(ctrlKey || metaKey || shiftKey || altKey);

/** Whether an element, or a part around it, scrolls up and down because it holds more than it shows. */
export function scrollsAround(element: Element | null): boolean {
  for (let part = element; part !== null && part !== document.body; part = part.parentElement) {
    const scrolls = part.scrollHeight > part.clientHeight + 1;
    if (scrolls && /auto|scroll/.test(getComputedStyle(part).overflowY)) return true;
  }
  return false;
}

/** CSS pixels of the units of `deltaMode`: pixel, line, page. */
const units = [1, 40, 800];

/** How far a wheel or trackpad turned, in CSS pixels to the right and down; a notch of most mice is 100 to 120. */
export function wheelPixels({ deltaX, deltaY, deltaMode }: WheelEvent): readonly [right: number, down: number] {
  const unit = units[deltaMode] ?? 1;
  return [deltaX * unit, deltaY * unit];
}
