import { newestWords } from "../display/newest.ts";
import { usePage } from "./page.ts";
import { useToday } from "./useToday.ts";

/** How far the page's figures go; how old that is, once the visitor's own day is known: the build has none. */
export function Newest() {
  const { frame, words } = usePage();
  const today = useToday();
  // What was known then is as old as it was then.
  const day = frame.choices.known === "then" ? frame.at : today;
  return <p class="newest">{newestWords(frame.newest, day, words)}</p>;
}
