/**
 * The distance from its point, CSS pixels, up to which a whole name is tried before its short form. Up to there tries
 * are close together.
 */
export const whole = 45;

/**
 * The distance between two tries up to `whole` and beyond it, and that of the last try from the point in each
 * direction, CSS pixels.
 */
const strides = { close: 5, beyond: 10 } as const;
const reach = 230;

/** An offset from a label's point, and its length, CSS pixels. */
interface Offset {
  readonly x: number;
  readonly y: number;
  readonly far: number;
}

/** The offsets at which a label is tried, the nearest first. */
export const offsets: readonly Offset[] = (() => {
  const all = [];
  for (let y = -reach; y <= reach; y += strides.close)
    for (let x = -reach; x <= reach; x += strides.close) {
      const far = Math.hypot(x, y);
      if (far <= whole || (x % strides.beyond === 0 && y % strides.beyond === 0)) all.push({ x, y, far });
    }
  return all.sort((a, b) => a.far - b.far);
})();
