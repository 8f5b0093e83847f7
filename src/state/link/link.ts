import type { Moment, PlaceCode } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { Choices } from "../choices.ts";
import { momentOfWord } from "../scenario/scenario.ts";
import { heldOn, spanHolding } from "../spans.ts";
import { axisFrom } from "../start.ts";
import { linkWords, type Patch } from "./link-words.ts";
import { isVersion, type Migration, migrated, migrations } from "./migrations.ts";
import { readingViewHasTab } from "./reading.ts";

/** Checks the names in a link against the facts. */
export interface Existing {
  place(code: PlaceCode): boolean;
  /** The place of a code of two letters, three letters or three digits, in capitals; null for no place. */
  codeOf?(written: string): PlaceCode | null;
  estimate(id: string): boolean;
}

/** The choices of a link, and the parts of it that could not be read, as written. */
export interface LinkReading {
  readonly choices: Choices;
  readonly dropped: readonly string[];
}

/** Keys that say how the page is opened, in a frame or not, and choose nothing that it shows: docs/embedding.md. */
const opening = /^(embed|host)$/;
const everything: Existing = { place: () => true, estimate: () => true };
const longestNote = 60;
/** Characters above which a link is not read at all. */
const longest = 100_000;

/**
 * The query of a link, without its question mark: the differences from the start choices, in fixed order, and the
 * version; empty for the start itself. What `unlinked` lists is left out.
 */
export function toQuery(choices: Choices, start: Choices): string {
  const now = printed(choices);
  const usual = printed(start);
  // The reader sets the map to the start of the question; where the map's moment differs, the link must state it.
  if (moved(choices, start)) usual.delete("t");
  const parts = [...now].filter(([key, value]) => value !== usual.get(key)).map(([key, value]) => `${key}=${value}`);
  return parts.length === 0 ? "" : [...parts, `v=${migrations.length + 1}`].join("&");
}

/**
 * The start choices changed by a query. Never throws: what cannot be read is dropped and listed. Of several values for
 * a key the first readable one counts; different later ones are listed. `start` must be the choices at the newest
 * estimate, with the axis to its end.
 */
export function fromQuery(
  query: string,
  start: Choices,
  existing: Existing = everything,
  steps: readonly Migration[] = migrations,
): LinkReading {
  const axis = axisFrom(start);
  if (query.length > longest) return { choices: start, dropped: [noteOf(query, "")] };
  const written = new URLSearchParams(query);
  const dropped: string[] = [];
  let choices = start;
  const read = new Map<string, string>();
  for (const [key, value] of migrated(written, steps)) {
    if (read.get(key) === value) continue;
    const patch = read.has(key) ? null : patchOf(key, value, axis, existing, steps);
    if (patch === null) dropped.push(noteOf(key, value));
    else {
      choices = { ...choices, ...patch, asked: { ...choices.asked, ...patch.asked } };
      read.set(key, value);
    }
  }
  if (choices.asked.scenario === "" && choices.asked.time !== null) {
    choices = { ...choices, asked: { ...choices.asked, time: null } };
  }
  // Where a link names a tab after an analysis of another tab, the tab is shown and the analysis is not.
  if (!readingViewHasTab(choices)) choices = { ...choices, readingView: null };
  if (!read.has("t")) choices = { ...choices, at: beginningIn(choices, axis) ?? choices.at };
  // A moment outside the span moves the span; a span alone moves the start moment to the span's end.
  const span = choices.at === start.at ? choices.span : spanHolding(choices.span, choices.at);
  return { choices: heldOn(axis, { ...choices, span }), dropped };
}

/**
 * The questions of a link without a readable start, as written. They stay in the choices, because the What if tab says
 * what is wrong with them, and are listed like other unread parts.
 */
export function unreadQuestions({ asked: { scenario, rival } }: Choices): readonly string[] {
  const words = [
    ["sc", scenario],
    ["vs", rival],
  ] as const;
  return words.flatMap(([key, word]) => (word === "" || momentOfWord(word) !== null ? [] : [noteOf(key, word)]));
}

/** The keys and values that a link may have, for mending a broken link. */
export const grammarOf = (start: Choices, existing: Existing) => ({
  knows: (key: string): boolean => key === "v" || opening.test(key) || linkWords.has(key),
  reads: (key: string, value: string): boolean => patchOf(key, value, axisFrom(start), existing) !== null,
});

function patchOf(
  key: string,
  value: string,
  axis: Span,
  existing: Existing,
  steps: readonly Migration[] = migrations,
): Patch | null {
  if (key === "v") return isVersion(Number(value), steps) ? {} : null;
  if (opening.test(key)) return {};
  const patch = linkWords.get(key)?.read(value, axis) ?? null;
  if (patch?.pins !== undefined) {
    const pins = placesOf(patch.pins, existing);
    return pins === null ? null : { pins };
  }
  const named = [patch?.formula ?? [], patch?.ranked ?? []].flat();
  if (named.some((place) => !existing.place(place))) return null;
  if (typeof patch?.estimate === "string" && patch.estimate !== "cbeci" && !existing.estimate(patch.estimate)) {
    return null;
  }
  return patch;
}

/** The places of some codes; null where a code has no place, or two have the same. */
function placesOf(codes: readonly string[], existing: Existing): readonly PlaceCode[] | null {
  const isPlace = (code: string) => /^[A-Z]{3}$/.test(code) && existing.place(code);
  const places = codes.flatMap((code) => existing.codeOf?.(code) ?? (isPlace(code) ? code : []));
  return new Set(places).size === codes.length ? places : null;
}

/** The start of a link's question; null without a question, or where the start is off the axis. */
function beginningIn({ asked }: Choices, axis: Span): Moment | null {
  const at = momentOfWord(asked.scenario);
  return at === null || at < axis.from || at > axis.to ? null : at;
}

/** Whether the map is at the start moment while the question starts at another. */
const moved = (choices: Choices, start: Choices): boolean =>
  choices.at === start.at && (beginningIn(choices, axisFrom(start)) ?? start.at) !== start.at;

/** An unread part of a link as the page names it: as written, cut to 60 characters. */
export function noteOf(key: string, value: string): string {
  const note = value === "" ? key : `${key}=${value}`;
  return note.length > longestNote ? `${note.slice(0, longestNote)}…` : note;
}

const printed = (choices: Choices): Map<string, string> =>
  new Map([...linkWords].map(([key, { write }]) => [key, write(choices)]));
