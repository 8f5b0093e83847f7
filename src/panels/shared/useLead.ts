import { useEffect } from "preact/hooks";
import { usePage } from "./page.ts";

/**
 * While the part is shown, shows its sentence above the map of an upright window, where the part itself is below the
 * screen.
 */
export function useLead(sentence: string): void {
  const { lead } = usePage();
  useEffect(() => {
    lead.set(sentence);
    return () => lead.set(null);
  }, [lead, sentence]);
}
