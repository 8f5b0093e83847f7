import { optimize } from "svgo";

/**
 * Rewrites the path data of a page's SVG as relative steps in tenths of a unit, which pack to two thirds of the bytes
 * of absolute ones. No point moves by more than a tenth of a unit. Path data that SVGO cannot read stay unchanged.
 */
export function shortPaths(html: string): string {
  return html.replace(/ d="([^"]+)"/g, (_, data: string) => ` d="${shortPath(data)}"`);
}

/** Relative steps of two numbers each: letters for level and upright steps pack worse than they read. */
const params = {
  floatPrecision: 1,
  utilizeAbsolute: false,
  // Arcs would be shorter, but lie further from the curves that they replace.
  makeArcs: { threshold: 0, tolerance: 0 },
  lineShorthands: false,
  curveSmoothShorthands: false,
  convertToQ: false,
  removeUseless: false,
} as const;

function shortPath(data: string): string {
  const { data: svg } = optimize(`<svg xmlns="http://www.w3.org/2000/svg"><path d="${data}"/></svg>`, {
    plugins: [{ name: "convertPathData", params }],
  });
  const short = / d="([^"]+)"/.exec(svg)?.[1] ?? data;
  // Relative steps behind an absolute beginning, as the page's scripts write them.
  return short.replace(/^m((?:-?(?:\d+\.?\d*|\.\d+) ?){2})(?=[-.\d])/, (_, point: string) => `M${point.trim()}l`);
}
