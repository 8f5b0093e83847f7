import { useEffect, useState } from "preact/hooks";
import type { Moment } from "../../facts/types.ts";

/** The visitor's own moment, once the page runs in a browser; null before, as the build has no day. */
export function useToday(): Moment | null {
  const [today, setToday] = useState<Moment | null>(null);
  useEffect(() => setToday(Date.now()), []);
  return today;
}
