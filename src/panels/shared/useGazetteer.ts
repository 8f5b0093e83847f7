import { useEffect } from "preact/hooks";
import { gazetteerFor } from "../../display/search/places.ts";
import { usePage } from "./page.ts";

/** Every name and code of places; asks for the file of names when it is first used. */
export function useGazetteer(): {
  readonly gazetteer: ReturnType<typeof gazetteerFor>;
  /** False while the file is on its way: a name that is not known yet may still be. */
  readonly settled: boolean;
} {
  const { facts, frame, retry } = usePage();
  useEffect(() => {
    if (facts.names.state === "waiting") retry("names");
  }, []);
  return { gazetteer: gazetteerFor(facts, frame.nameOf), settled: facts.names.state !== "waiting" };
}
