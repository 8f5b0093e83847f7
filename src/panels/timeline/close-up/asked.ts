import { makeCell } from "../../../kit/cell.ts";

/** Whether the axis is wanted with its claims and its price, which are fetched when somebody comes near it. */
export const wholeAxisAsked = makeCell(false);
