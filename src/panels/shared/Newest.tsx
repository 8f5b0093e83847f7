import { type Fresh, freshWords } from "../../display/frame/fresh.ts";
import { newestWords } from "../../display/frame/newest.ts";
import type { Moment } from "../../facts/types.ts";
import { usePage } from "./page.ts";
import { useToday } from "./useToday.ts";

/** The days of the page's newest figures, with their ages once the visitor's day is known: the build has no day. */
export function NewestLine() {
  const { frame, words } = usePage();
  const day = useAgeDay();
  return <p class="newest">{newestWords(frame.newest, day, words)}</p>;
}

/** The newest figures that a layer or a card is made from, with their ages. */
export function FreshLine({ parts }: { readonly parts: readonly Fresh[] }) {
  const { frame, words } = usePage();
  const line = freshWords(parts, frame.at, useAgeDay(), words);
  return line === "" ? null : <p class="fresh quiet">{line}</p>;
}

/** The day from which ages are counted: the visitor's; with known then, the moment on the slider. */
function useAgeDay(): Moment | null {
  const { frame } = usePage();
  const today = useToday();
  return frame.choices.known === "then" ? frame.at : today;
}
