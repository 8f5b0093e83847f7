import { publishedWords } from "../../display/format/dates.ts";
import { countText } from "../../display/format/numbers.ts";
import { ready } from "../../display/frame/reading.ts";
import { type Cell, whenIdle } from "../../kit/cell.ts";
import { askSite, keepingCell, keepPage, lookForUpdate, takeNewer, whyUnable } from "../../kit/kept/kept.ts";
import type { Page } from "../../panels/shared/page.ts";
import { offlineWords as words } from "../../words/take/offline.ts";
import { showNote } from "../take/note.ts";

/** Milliseconds for which the page must rest before it is stored, so that a shorter visit downloads nothing more. */
const rest = 3000;
/** The least time between two checks for a newer version, ms. */
const patience = 3_600_000;

/**
 * Keeps the page for a visit without a network: once the page rests, never in a frame or an embed, and not where the
 * visitor asks to save data or has removed it. Says when a newer version waits, and when there is no network.
 */
export async function keep(page: Cell<Page>): Promise<void> {
  if (whyUnable() !== null) return;
  if (navigator.serviceWorker.controller !== null) void sayAge(page);
  let isNoted = false;
  keepingCell.subscribe((now) => {
    if (now.state !== "kept" || !now.newer || isNoted) return;
    isNoted = true;
    void sayNewer(page);
  });
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true) return;
  setTimeout(() => whenIdle(() => void keepPage()), rest);
  let looked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - looked < patience) return;
    looked = performance.now();
    void lookForUpdate();
  });
}

/** The day of the page's own figures, once the file that says it has come; null where it has failed. */
function ownDay(page: Cell<Page>): Promise<string | null> {
  return new Promise((resolve) => {
    const look = ({ facts: { sources } }: Page) => {
      if (sources.state === "waiting") return;
      end();
      resolve(ready(sources)?.figures.day ?? null);
    };
    const end = page.subscribe(look);
    look(page.get());
  });
}

/** Says of a kept page that there is no network, or that the site has newer figures; nothing where it is the newest. */
async function sayAge(page: Cell<Page>): Promise<void> {
  const { own, site, said } = await bothDays(page);
  if (own === null) return;
  if (site === null) showNote(words.offlineNow(said(own)));
  else if (own < site) showNote(words.olderFigures(said(own), said(site)));
}

/** Says that the site has a newer version, and newer figures where their day is later; offers to load it. */
async function sayNewer(page: Cell<Page>): Promise<void> {
  const { own, site, said } = await bothDays(page);
  const isOlder = own !== null && site !== null && own < site;
  showNote(isOlder ? words.olderFigures(said(own), said(site)) : words.newerPage, {
    label: words.update,
    act: async () => {
      const others = await takeNewer(page.get().reload);
      if (others > 0) showNote(words.otherWindows(countText(others)));
    },
  });
}

async function bothDays(page: Cell<Page>) {
  const [own, site] = await Promise.all([ownDay(page), siteDay()]);
  return { own, site, said: (day: string) => publishedWords(day, page.get().words.locale) };
}

/** The day of the site's figures, `2026-11-28`; null where no answer comes, or not from the site. */
async function siteDay(): Promise<string | null> {
  try {
    const { figures } = (await (await askSite("./version.json")).json()) as { figures?: unknown };
    return typeof figures === "string" && /^\d{4}-\d\d-\d\d/.test(figures) ? figures.slice(0, 10) : null;
  } catch {
    return null;
  }
}
