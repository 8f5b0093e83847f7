import { type Mine, nothingHeld } from "../../display/holdings/holdings.ts";
import { makeCell } from "../../kit/cell.ts";

/** The holdings, kept while the page is open: leaving the tab must not forget them. */
export const keptHoldings = makeCell<Mine>(nothingHeld);
