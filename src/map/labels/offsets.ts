/**
 * A label's whole name is tried before its short form up to this distance from its point, CSS pixels. Up to there tries
 * are close together.
 */
export const whole = 45;

/** The distance between neighbouring tries, CSS pixels: `close` up to `whole` from the point, `beyond` farther away. */
const strides = { close: 5, beyond: 10 } as const;
/** The largest distance of a try from the point, to either side and up or down, CSS pixels. */
const reach = 300;

/** The offsets at which a label is tried, the nearest first: to the right, down, and how far, CSS pixels. */
export const offsets: { readonly x: Int16Array; readonly y: Int16Array; readonly far: Float32Array } = (() => {
  const all: { x: number; y: number; far: number }[] = [];
  for (let y = -reach; y <= reach; y += strides.close)
    for (let x = -reach; x <= reach; x += strides.close) {
      const far = Math.hypot(x, y);
      if (far <= whole || (x % strides.beyond === 0 && y % strides.beyond === 0)) all.push({ x, y, far });
    }
  all.sort((a, b) => a.far - b.far);
  return {
    x: Int16Array.from(all, ({ x }) => x),
    y: Int16Array.from(all, ({ y }) => y),
    far: Float32Array.from(all, ({ far }) => far),
  };
})();
