import { ready } from "../display/frame/reading.ts";
import type { Cell } from "../kit/cell.ts";
import type { Page } from "../panels/shared/page.ts";
import type { Choices } from "../state/choices.ts";
import { entryIn, keepHistory, withEntry } from "../state/history.ts";
import { isRest, readAddress, writeTheme } from "../state/link/address.ts";
import { type Existing, fromQuery, grammarOf, type LinkReading, unreadQuestions } from "../state/link/link.ts";
import type { Store } from "../state/store.ts";
import { watchFiles } from "./take/dropped.ts";

/** Milliseconds to wait for a broken link to be mended; then the page shows what it could read without mending. */
const patience = 3000;

/** Applies the choices of the link, then keeps the history and the stored theme equal to the store. */
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
  // A country that the link names in words is found later. It belongs to the page that the link opened, so it adds no
  // history entry.
  if (dropped.some((one) => one.startsWith("pin="))) {
    const pinned = async () => (await import("./late-pins.ts")).pinLate(page);
    await soon(
      pinned().catch(() => {}),
      undefined,
    );
  }
  if (choices.story !== null) {
    const stepped = async () => (await import("./late-step.ts")).showLinkedStep(page);
    await soon(
      stepped().catch(() => {}),
      undefined,
    );
  }
  // A page in a frame keeps nothing in the browser, and adds nothing to the history of the page around it.
  if ("embed" in document.documentElement.dataset) return;
  store.watch((now, before) => {
    if (now.theme !== before.theme) writeTheme(() => localStorage, now.theme);
  });
  watchFiles((files, kind, pass) => {
    const picture = async () => (await import("./take/picture-back.ts")).openPicture(files, read, store, page);
    const story = async () => (await import("./take/story-back.ts")).openDropped([...files], pass, page);
    void (kind === "json" ? story() : picture()).catch(() => {});
  });
  keepHistory(window, store, start, (query) => read(query).choices);
}

const fetchMending = async () => import("../state/link/mending/mend.ts");

/** Reads the address; if a part cannot be read as it is written, reads the mended address instead. */
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

/** The result of a promise, or `otherwise` where it takes longer than `patience`. */
const soon = <Value>(fetched: Promise<Value>, otherwise: Value): Promise<Value> =>
  Promise.race([fetched, new Promise<Value>((late) => setTimeout(late, patience, otherwise))]);

/** Checks names in a link against the facts; accepts every name whose file has not come. */
export function existing({ facts }: Pick<Page, "facts">): Existing {
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
