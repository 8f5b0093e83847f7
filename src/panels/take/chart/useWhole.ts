import { useEffect } from "preact/hooks";
import { usePart } from "../../shared/Lazy.tsx";
import { useFile } from "../../shared/page.ts";
import { wholeAxisAsked } from "../../timeline/close-up/asked.ts";

const loadCloseUp = () => import("../../timeline/close-up/CloseUp.tsx");

/**
 * Whether a chart has all that it draws. The time axis leaves claims and price to be fetched, by itself, when somebody
 * comes near it; a picture of it asks for them and waits. What cannot be fetched is not waited for.
 */
export function useWhole(isAxis: boolean): boolean {
  const { part, reason } = usePart(loadCloseUp, isAxis);
  const claims = useFile("claims", isAxis);
  useEffect(() => {
    if (isAxis) wholeAxisAsked.set(true);
  }, [isAxis]);
  return !isAxis || ((part !== null || reason !== null) && claims.state !== "waiting");
}
