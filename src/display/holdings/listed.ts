import { holdingsWords as words } from "../../words/holdings/holdings.ts";

/** A sentence that ends in a list: on the screen `said` and `brief` stand, on paper `said` and `rest`. */
export interface Listed {
  readonly said: string;
  /** The words for how many more there are; empty where `said` has all of them. */
  readonly brief: string;
  /** All the others. */
  readonly rest: string;
}

/** A sentence without a list. */
export const plainly = (said: string): Listed => ({ said, brief: "", rest: "" });

/** `before` and the parts of a list: the first `most` on the screen, every one on paper, which cannot be asked for more. */
export function shortList(before: string, parts: readonly string[], most: number, separator = ", "): Listed {
  const more = parts.length - most;
  const first = before + parts.slice(0, most).join(separator);
  if (more <= 0) return plainly(`${first}.`);
  return {
    said: first,
    brief: `${separator}${words.moreThings(more)}.`,
    rest: `${separator}${parts.slice(most).join(separator)}.`,
  };
}
