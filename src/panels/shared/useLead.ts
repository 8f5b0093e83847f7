import { useEffect } from "preact/hooks";
import { usePage } from "./page.ts";

/** While the part is shown, its sentence stands above the map of an upright window, where the part itself is out of sight. */
export function useLead(sentence: string): void {
  const { lead } = usePage();
  useEffect(() => {
    lead.set(sentence);
    return () => lead.set(null);
  }, [lead, sentence]);
}
