import { makeCell } from "../../../kit/cell.ts";

/**
 * Whether a picture or a print needs the axis's claims and price now. Without that, the page fetches them when a pointer
 * or the focus reaches the axis, when an item opens, or when the axis shows days or hours.
 */
export const wholeAxisAsked = makeCell(false);
