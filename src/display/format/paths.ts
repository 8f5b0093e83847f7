// d3's `line` and `area` would add 3.4 kB (gzip) to the start page, on which nothing else loads d3-shape; the start page
// may have 150 kB. See `docs/decisions/004-own-arithmetic.md`.

/** SVG path data of a line through points as path data prints them: `0 9`, `10 4`. */
export const linePath = (points: readonly string[]): string => `M${points.join("L")}`;

/** SVG path data of an area between two edges, whose points both go from left to right. */
export const areaPath = (above: readonly string[], below: readonly string[]): string =>
  `${linePath([...above, ...below.toReversed()])}Z`;
