/**
 * A label's whole name is tried before its short form up to this distance from its point, CSS pixels. Up to there tries
 * are close together.
 */
export const whole = 45;

/** The distance between neighbouring tries, CSS pixels: `close` up to `whole` from the point, `beyond` farther away. */
const strides = { close: 5, beyond: 10 } as const;
/** The largest distance of a try from the point, to either side and up or down, CSS pixels. */
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
