import { type Fresh, freshWords } from "../../display/frame/fresh.ts";
import { newestWords } from "../../display/frame/newest.ts";
import type { Moment } from "../../facts/types.ts";
import { usePage } from "./page.ts";
import { useToday } from "./useToday.ts";

/** How far the page's figures go; how old that is, once the visitor's own day is known: the build has none. */
export function NewestLine() {
  const { frame, words } = usePage();
  const day = useAgeDay();
  return <p class="newest">{newestWords(frame.newest, day, words)}</p>;
}

/** The newest figures that a layer or a card is made of, and how old they are. */
export function FreshLine({ parts }: { readonly parts: readonly Fresh[] }) {
  const { words } = usePage();
  const line = freshWords(parts, useAgeDay(), words);
  return line === "" ? null : <p class="fresh quiet">{line}</p>;
}

/** The day on which figures are so old: the visitor's own, and with known then the moment's, as they were then. */
function useAgeDay(): Moment | null {
  const { frame } = usePage();
  const today = useToday();
  return frame.choices.known === "then" ? frame.at : today;
}
