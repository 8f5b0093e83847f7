import { ready } from "../display/reading.ts";
import type { Cell } from "../kit/cell.ts";
import { debounced } from "../kit/cell.ts";
import { readAddress, watchAddress, writeAddress, writeTheme } from "../state/address.ts";
import type { Choices } from "../state/choices.ts";
import { fromQuery, toQuery } from "../state/link.ts";
import type { Store } from "../state/store.ts";
import type { Page } from "./page.ts";

const writtenAfter = 250;

/** Takes the link's choices, and keeps the address and the stored colours in step from then on. */
export function followAddress(store: Store, start: Choices, page: Cell<Page>): void {
  const writeNow = () => writeAddress(window, toQuery(store.get(), start));
  const write = debounced(writtenAfter, writeNow);
  const read = (query: string) => {
    const { choices, dropped } = fromQuery(query, start, existing(page.get()));
    page.set({ ...page.get(), dropped });
    store.dispatch(({ theme }) => ({ ...choices, theme }));
    if (dropped.some((one) => one.startsWith("pin=")))
      void import("./late-pins.ts").then(
        (late) => late.pinLate(page),
        () => {},
      );
    // What was not understood must not be shared again.
    if (dropped.length > 0) write();
  };
  if (readAddress(location) !== "") read(readAddress(location));
  store.watch((choices, before) => {
    if (!choices.playing) write();
    if (choices.theme !== before.theme) writeTheme(() => localStorage, choices.theme);
  });
  watchAddress(window, read);
  // A reload or a closed tab must not lose the last quarter of a second, nor the moment of a replay.
  addEventListener("pagehide", writeNow);
}

/** What a link may name: everything, while the file that would know is not there. */
function existing({ facts }: Page) {
  const places = ready(facts.places);
  const codes = new Set((places ?? []).map((place) => place.code));
  const estimates = ready(facts.hashrate)?.estimates;
  return {
    place: (code: string) => places === null || codes.has(code),
    codeOf: (written: string) =>
      places?.find(({ code, alpha2, number }) => [code, alpha2, number].includes(written))?.code ?? null,
    estimate: (id: string) => id === "cbeci" || estimates === undefined || estimates.some((one) => one.id === id),
  };
}

/** The whole address of the view that is shown, whatever the address bar says yet. */
export function addressOf(choices: Choices, start: Choices): string {
  const query = toQuery(choices, start);
  return location.origin + location.pathname + (query === "" ? "" : `?${query}`);
}
