import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { countText } from "../format/numbers.ts";

/** A sentence that ends in a list. The screen shows `said` and `brief`, paper `said` and `rest`. */
export interface ListSentence {
  readonly said: string;
  /** How many parts `said` leaves out, in words; empty where it has all of them. */
  readonly brief: string;
  /** The parts that `said` leaves out. */
  readonly rest: string;
}

/** A sentence without a list. */
export const plainly = (said: string): ListSentence => ({ said, brief: "", rest: "" });

/** `before` and a list: the screen shows its first `most` parts, paper shows all, since nothing can be opened there. */
export function shortList(before: string, parts: readonly string[], most: number, separator = ", "): ListSentence {
  const more = parts.length - most;
  const first = before + parts.slice(0, most).join(separator);
  if (more <= 0) return plainly(`${first}.`);
  return {
    said: first,
    brief: `${separator}${words.moreThings(countText(more))}.`,
    rest: `${separator}${parts.slice(most).join(separator)}.`,
  };
}
