import { axis as words } from "../../../words/timeline/axis.ts";
import { countText } from "../../format/numbers.ts";
import type { AxisView, EventMark } from "../types.ts";

/** The marks that one press may mean, as a list. */
export interface NearMarks {
  /** The id of the element that was pressed. */
  readonly id: string;
  /** `3 marks at this place`. */
  readonly name: string;
  /** The nearest of them, by date, each with the name of its row. */
  readonly entries: readonly { readonly mark: EventMark; readonly row: string }[];
  /** A sentence on how many more marks are in reach; empty where the list has all of them. */
  readonly more: string;
  readonly side: EventMark["side"];
}

/** The most marks that a list names. */
const mostListed = 6;

/**
 * The list of the marks that a press on `pressed` may mean: the nearest six, by date, and how many others there are.
 * `found` has the nearest first. Null for fewer than two, since the press then means `pressed`.
 */
export function nearMarks(
  found: readonly EventMark[],
  pressed: EventMark,
  view: Pick<AxisView, "lanes" | "words">,
): NearMarks | null {
  if (found.length < 2) return null;
  const others = found.length - mostListed;
  return {
    id: `mark-${pressed.id}`,
    name: words.near.name(countText(found.length)),
    entries: found
      .slice(0, mostListed)
      .toSorted((a, b) => a.at - b.at)
      .map((mark) => ({ mark, row: rowOf(mark, view) })),
    more: others > 0 ? words.near.more(countText(others)) : "",
    side: pressed.side,
  };
}

/** The name of the row of the axis that a mark stands in. */
function rowOf({ shape, y }: EventMark, { lanes, words: { rows } }: Pick<AxisView, "lanes" | "words">): string {
  if (shape === "claim") return rows.claims;
  if (shape === "diamond") return words.near.estimates;
  if (shape === "reading") return words.near.readings;
  return lanes.find((lane) => lane.y === y)?.name ?? "";
}
