import { useEffect } from "preact/hooks";
import { usePage } from "./page.ts";

/**
 * While the part is shown, shows its sentence above the map of an upright window, where the part itself is below the
 * screen. With null another part's sentence stays.
 */
export function useLead(sentence: string | null): void {
  const { lead } = usePage();
  useEffect(() => {
    if (sentence === null) return;
    lead.set(sentence);
    return () => lead.set(null);
  }, [lead, sentence]);
}
