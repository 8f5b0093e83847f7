import type { MapEvents, MapTrouble, Projection } from "../display/map/types.ts";
import { fetchFaultWords } from "../panels/faults.ts";
import type { Page } from "../panels/shared/page.ts";
import { hover, moveCamera, pin } from "../state/actions.ts";
import type { Choices } from "../state/choices.ts";
import type { Store } from "../state/store.ts";
import { en } from "../words/en.ts";

type MapCells = Pick<Page, "pointer" | "mapNote" | "mapComing" | "picker">;
type MapFault = Exclude<MapTrouble, { readonly what: "none" }>;

/** Time for a projection to come before the page says that it is coming, ms: a shorter sentence would only flash. */
const patience = 300;
/** The longest time from the first pick of a double click to its end, ms: systems allow 900 ms between the clicks. */
const doubleTime = 1200;

/**
 * Handles a map's events: changes the choices in the store, the pointer, the note of a failed map, and the projection
 * that is on its way.
 */
export function mapEvents(
  map: HTMLElement,
  { store, pointer, mapNote, mapComing, picker }: MapCells & { readonly store: Store },
): MapEvents {
  let newest: MapTrouble | null = null;
  let expected: Projection | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // The moment and the pins before each of the last two picks: the pins from before a double click stay.
  let [earlier, before]: { readonly at: number; readonly pins: Choices["pins"] }[] = [];
  return {
    hover(place, x, y) {
      // A map replaced under a resting pointer reports that the pointer left; a country reached by keys must stay
      // hovered.
      if (place === null && pointer.get() === null) return;
      const { clientWidth: width, clientHeight: height } = map;
      pointer.set(place === null ? null : { x, y, width, height });
      store.dispatch(hover(place));
    },
    pick(place) {
      [earlier, before] = [before, { at: performance.now(), pins: store.get().pins }];
      if (place === null) return;
      const take = picker.get() ?? ((picked) => store.dispatch(pin(picked)));
      take(place);
      // A touch screen has no hover; the pinned card replaces the tooltip.
      if (matchMedia("(hover: none)").matches) store.dispatch(hover(null));
    },
    doubled() {
      const first = earlier;
      // Where one of the two presses was a drag, the pick before belongs to something else.
      if (first === undefined || performance.now() - first.at > doubleTime) return;
      store.dispatch(() => ({ pins: first.pins }));
    },
    moved: (camera) => store.dispatch(moveCamera(camera)),
    coming(projection) {
      // Land that failed is asked for again or is not wanted any more.
      if (newest?.what === "land") {
        newest = null;
        mapNote.set(null);
      }
      if (projection === expected) return;
      expected = projection;
      clearTimeout(waiting);
      mapComing.set(null);
      if (projection !== null) waiting = setTimeout(() => mapComing.set(projection), patience);
    },
    failed(trouble) {
      if (trouble !== null) document.documentElement.dataset["mapNote"] = trouble.what;
      // Without WebGL2 the SVG map is complete, so that no note is shown.
      if (trouble?.what === "none") return;
      newest = trouble;
      mapNote.set(null);
      if (trouble === null) return;
      void fetchFaultWords().then(
        (words) => newest === trouble && mapNote.set(noteOf(trouble, words) ?? en.partFailed),
      );
    },
  };
}

/** The sentence for a map's trouble; undefined while its words have not come. */
function noteOf(trouble: MapFault, words: Awaited<ReturnType<typeof fetchFaultWords>>): string | undefined {
  if ("fault" in trouble) return words?.mapFaults[trouble.what](words.because(trouble.fault));
  return words?.mapFaults[trouble.what];
}
