import { useEffect, useState } from "preact/hooks";
import { newestWords } from "../display/newest.ts";
import { usePage } from "./page.ts";

/** How far the page's figures go; how old that is, once the visitor's own day is known: the build has none. */
export function Newest() {
  const { frame, words } = usePage();
  const [today, setToday] = useState<number | null>(null);
  useEffect(() => setToday(Date.now()), []);
  // What was known then is as old as it was then.
  const day = frame.choices.known === "then" ? frame.at : today;
  return <p class="newest">{newestWords(frame.newest, day, words)}</p>;
}
