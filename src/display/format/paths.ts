// Not d3's `line` and `area`: what the start page draws with these two functions would take 3.4 kB gzip more of its 150,
// because nothing else on it loads d3-shape (`docs/decisions/004-own-arithmetic.md`).

/** SVG path data of a line through points as path data prints them: `0 9`, `10 4`. */
export const linePath = (points: readonly string[]): string => `M${points.join("L")}`;

/** SVG path data of an area between two edges, whose points both go from left to right. */
export const areaPath = (above: readonly string[], below: readonly string[]): string =>
  `${linePath([...above, ...below.toReversed()])}Z`;
