/**
 * A drawn line after one more stroke to a point: the points passed between the last stroke and this one lie on a
 * straight line, and so do those before it that were not drawn yet, from `start` on. `last` is the point of the stroke
 * before; null for a new stroke.
 */
export function stroke(
  drawn: readonly (number | null)[],
  start: number,
  to: { readonly index: number; readonly value: number },
  last: { readonly index: number; readonly value: number } | null,
): readonly (number | null)[] {
  const next = [...drawn];
  const before = drawn.findLastIndex((value, index) => value !== null && index < to.index);
  const from = last ?? { index: before, value: before < 0 ? start : (drawn[before] ?? start) };
  const by = Math.sign(to.index - from.index);
  for (let index = from.index + by; by !== 0 && index !== to.index; index += by) {
    if (index < 0 || index >= next.length) continue;
    const part = (index - from.index) / (to.index - from.index);
    next[index] = from.value + part * (to.value - from.value);
  }
  next[to.index] = to.value;
  return next;
}
