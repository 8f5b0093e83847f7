import { ready } from "../display/frame/reading.ts";
import type { Cell } from "../kit/cell.ts";
import type { Page } from "../panels/shared/page.ts";
import type { Choices } from "../state/choices.ts";
import { entryIn, keepHistory, withEntry } from "../state/history.ts";
import { isRest, readAddress, writeTheme } from "../state/link/address.ts";
import { fromQuery, grammarOf, type LinkReading, unreadQuestions } from "../state/link/link.ts";
import type { Store } from "../state/store.ts";

/** A broken link is not waited for any longer, ms: what is understood of it as it stands is shown then. */
const patience = 3000;

/** Takes the link's choices, and keeps the history and the stored colours in step from then on. */
export async function followAddress(store: Store, start: Choices, page: Cell<Page>): Promise<void> {
  const read = (query: string) => fromQuery(query, start, existing(page.get()));
  const { choices, dropped } = await readLink(read, grammarOf(start, existing(page.get())));
  const named = [...dropped, ...unreadQuestions(choices)];
  if (named.length > 0) page.set({ ...page.get(), dropped: named });
  store.dispatch(({ theme }) => ({ ...withEntry(choices, entryIn(window)), theme }));
  if (choices.asked.scenario !== "" && choices.tab !== "what-if" && named.length === 0) {
    const questioned = async () => (await import("./late-questions.ts")).nameRefused(page);
    void questioned().catch(() => {});
  }
  // A country named otherwise than by a code belongs to the page that was opened, and is no page of its own.
  if (dropped.some((one) => one.startsWith("pin="))) {
    const pinned = async () => (await import("./late-pins.ts")).pinLate(page);
    await soon(
      pinned().catch(() => {}),
      undefined,
    );
  }
  store.watch((now, before) => {
    if (now.theme !== before.theme) writeTheme(() => localStorage, now.theme);
  });
  keepHistory(window, store, start, (query) => read(query).choices);
}

const fetchMending = async () => import("../state/link/mending/mend.ts");

/** What the address says; where it is not understood as it stands, what it says once tools' changes are undone. */
async function readLink(
  read: (query: string) => LinkReading,
  grammar: ReturnType<typeof grammarOf>,
): Promise<LinkReading> {
  const { hash } = location;
  const query = readAddress(location);
  const plain = read(query);
  if (plain.dropped.length === 0 && !isRest(hash)) return plain;
  const mended = fetchMending().then(
    (part) => read(part.mended(isRest(hash) ? `${query}&${hash}` : query, grammar)),
    () => plain,
  );
  return soon(mended, plain);
}

/** What is fetched, or another value where it takes too long. */
const soon = <Value>(fetched: Promise<Value>, otherwise: Value): Promise<Value> =>
  Promise.race([fetched, new Promise<Value>((late) => setTimeout(late, patience, otherwise))]);

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
