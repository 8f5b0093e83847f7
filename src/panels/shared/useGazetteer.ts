import { gazetteerFor } from "../../display/search/places.ts";
import { useFile, usePage } from "./page.ts";

/** The gazetteer of names and codes of places; it loads the file of names when it is first used. */
export function useGazetteer(): {
  readonly gazetteer: ReturnType<typeof gazetteerFor>;
  /** False while the file of names is loading: a name that is not found yet may be found then. */
  readonly settled: boolean;
} {
  const page = usePage();
  const { state } = useFile("names");
  return { gazetteer: gazetteerFor(page, page.frame.nameOf), settled: state !== "waiting" };
}
