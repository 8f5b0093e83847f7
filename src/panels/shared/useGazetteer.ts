import { useEffect } from "preact/hooks";
import { gazetteerFor } from "../../display/search/places.ts";
import { usePage } from "./page.ts";

/** The gazetteer of names and codes of places; it loads the file of names when it is first used. */
export function useGazetteer(): {
  readonly gazetteer: ReturnType<typeof gazetteerFor>;
  /** False while the file of names is loading: a name that is not found yet may be found then. */
  readonly settled: boolean;
} {
  const { facts, frame, retry } = usePage();
  useEffect(() => {
    if (facts.names.state === "waiting") retry("names");
  }, []);
  return { gazetteer: gazetteerFor(facts, frame.nameOf), settled: facts.names.state !== "waiting" };
}
