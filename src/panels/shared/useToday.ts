import { useEffect, useState } from "preact/hooks";
import type { Moment } from "../../facts/types.ts";

/**
 * The visitor's time when the panel was first shown; null in the build and in the first render, which must not depend
 * on the day.
 */
export function useToday(): Moment | null {
  const [today, setToday] = useState<Moment | null>(null);
  useEffect(() => setToday(Date.now()), []);
  return today;
}
