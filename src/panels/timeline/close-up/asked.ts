import { makeCell } from "../../../kit/cell.ts";

/**
 * Whether a picture or a print asks for the axis's claims and price. The page otherwise fetches them when a pointer or
 * the focus reaches the axis, an item opens, or the axis shows days or hours.
 */
export const wholeAxisAsked = makeCell(false);
