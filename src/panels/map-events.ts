import type { MapEvents, MapTrouble } from "../display/types.ts";
import { hover, moveCamera, pin } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { because, mapFaults } from "../words/faults.ts";
import type { Page } from "./page.ts";

/** What a map's events change: choices through the store, the pointer, the note of a map that failed. */
export function mapEvents(
  map: HTMLElement,
  { store, pointer, mapNote, picker }: Pick<Page, "pointer" | "mapNote" | "picker"> & { readonly store: Store },
): MapEvents {
  return {
    hover(place, x, y) {
      const { clientWidth: width, clientHeight: height } = map;
      pointer.set(place === null ? null : { x, y, width, height });
      store.dispatch(hover(place));
    },
    pick(place) {
      if (place === null) return;
      const take = picker.get() ?? ((picked) => store.dispatch(pin(picked)));
      take(place);
      // A finger has no hover: its card takes the tooltip's place.
      if (matchMedia("(hover: none)").matches) store.dispatch(hover(null));
    },
    moved: (camera) => store.dispatch(moveCamera(camera)),
    failed(trouble) {
      if (trouble !== null) document.documentElement.dataset["mapNote"] = trouble.what;
      mapNote.set(trouble === null ? null : noteOf(trouble));
    },
  };
}

/** The sentence for a map's trouble; null where a browser cannot draw with WebGL2: the SVG map then lacks nothing. */
function noteOf(trouble: MapTrouble): string | null {
  if (trouble.what === "none") return null;
  return "fault" in trouble ? mapFaults[trouble.what](because(trouble.fault)) : mapFaults[trouble.what];
}
