/** The height of a map in parts of its width, and its least and greatest height, px. */
const shape = { ratio: 0.5, least: 160, most: 560 } as const;
/**
 * The height of the axis where there is room for one, px, and the width from which there is: embed.css has the same
 * limit.
 */
const axis = { height: 158, width: 560 } as const;

/** The places whose heights count beside the map and the axis. */
export const heightPlaces = ["top", "stage-top", "stage-foot", "clock", "source"] as const;

/**
 * The height at which a frame of the present width shows everything without scrolling and with a whole map, px. It
 * depends on the width alone, so a page that gives its frame this height then receives the same height again.
 */
export function naturalHeight(page: Document): number {
  const width = page.documentElement.clientWidth;
  const map = Math.min(Math.max(shape.ratio * width, shape.least), shape.most);
  const parts = heightPlaces.map((id) => page.getElementById(id)?.getBoundingClientRect().height ?? 0);
  return Math.ceil(parts.reduce((sum, height) => sum + height, map + (width >= axis.width ? axis.height : 0)));
}
