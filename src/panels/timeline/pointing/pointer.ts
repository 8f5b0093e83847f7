/** How far the slider's thumb reaches over either end of the axis, CSS pixels; `axis.css` has the same number. */
const thumbRadius = 8;

/** How far across the axis a pointer is: 0 at its left end, 1 at its right. */
export function acrossOf(event: MouseEvent): number {
  if (!(event.currentTarget instanceof Element)) return 0;
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const across = (event.clientX - left - thumbRadius) / (width - 2 * thumbRadius);
  return Math.min(1, Math.max(0, across));
}
