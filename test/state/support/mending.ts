import type { Choices } from "../../../src/state/choices.ts";
import { type Existing, fromQuery, grammarOf, toQuery } from "../../../src/state/link/link.ts";
import { mended } from "../../../src/state/link/mending/mend.ts";
import { startChoices } from "../../../src/state/start.ts";

const newest = Date.UTC(2026, 8, 30);
export const start: Choices = Object.freeze(startChoices(newest));
const places = new Set(["KAZ", "USA", "CHN"]);
export const existing: Existing = { place: (code) => places.has(code), estimate: (id) => id === "luxor-2026-q3" };
export const grammar = grammarOf(start, existing);

/** What a broken link says, as the link that this page writes of it, and what it leaves out. */
export function read(written: string): { readonly says: string; readonly dropped: readonly string[] } {
  const { choices, dropped } = fromQuery(mended(written, grammar), start, existing);
  return { says: toQuery(choices, start), dropped };
}

export const word = "1~Half~2026-09-30T00~0~1~o!all!50!0!!0!n!!";
export const view = "t=2022-01-06T12:00Z&layer=risk&pin=KAZ";
export const itself = `${view}&v=1`;
