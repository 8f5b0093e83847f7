import { gazetteerFor } from "../display/search/places.ts";
import { namedCountries } from "../display/search/search.ts";
import type { Cell } from "../kit/cell.ts";
import type { Page } from "../panels/shared/page.ts";

const mostPins = 2;

/**
 * Pins countries that a link names otherwise than by a code (`pin=Kazakhstan`, `pin=uk`) once the names have come, and
 * removes them from the list of unread parts. A name with no or several meanings stays on the list; so does everything
 * if the visitor has pinned a country meanwhile.
 */
export async function pinLate(page: Cell<Page>): Promise<void> {
  const note = page.get().dropped.find((one) => one.startsWith("pin=") && !one.endsWith("…"));
  const names = note?.slice("pin=".length).split(",") ?? [];
  if (names.length === 0 || names.length > mostPins) return;
  const named = await page.get().named();
  const pins = namedCountries(gazetteerFor(named, page.get().frame.nameOf), names);
  if (pins === null || page.get().frame.choices.pins.length > 0) return;
  page.get().act(() => ({ pins }));
  page.set({ ...page.get(), dropped: page.get().dropped.filter((one) => one !== note) });
}
