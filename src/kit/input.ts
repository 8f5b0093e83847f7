/** Whether a key is pressed for itself: no other is held with it, and no letters are being composed (Safari says 229). */
export const isPlain = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229);

/** CSS pixels of a line and of a page, in which some mice and browsers count. */
const units = [1, 40, 800];

/** How far a wheel or a trackpad turned, CSS pixels to the right and down: a notch of most mice is 100 to 120. */
export function wheelPixels({ deltaX, deltaY, deltaMode }: WheelEvent): readonly [right: number, down: number] {
  const unit = units[deltaMode] ?? 1;
  return [deltaX * unit, deltaY * unit];
}
