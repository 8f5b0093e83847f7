import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Piece } from "./pieces.ts";

/** Signs of units and scales, short names that are the same in every language, and the page's own name. */
const signs = new Set(
  "EH/s PH/s TH/s GH/s MH/s kH/s ZH/s H/s GW MW kW kWh MWh J/TH J/GH BTC USD US UTC CO min sat Hashfall".split(" "),
);

/** A text's words, with all between them left out. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}/]*/gu) ?? [];

/** Every text of data/, as its words; what the pages of the pseudo-language have from `Intl` among them. */
function textsOfData(): { readonly known: ReadonlySet<string>; readonly longest: number } {
  const known = new Set<string>();
  let longest = 0;
  const add = (text: string) => {
    // A word of small letters alone is an id of a column such as `held`, and the page has a word of its own for it.
    if (/^[a-z-]+$/.test(text)) return;
    const words = wordsOf(text);
    known.add(words.join(" "));
    longest = Math.max(longest, words.length);
  };
  for (const text of [...cellsOf("data"), ...placeNames(), ...monthNames()]) add(text);
  return { known, longest };
}

function cellsOf(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.flatMap((name): readonly string[] => {
    const text = () => readFileSync(`${folder}/${name}`, "utf8");
    if (name.endsWith(".json")) return textsIn(JSON.parse(text()));
    return name.endsWith(".csv") ? parse(text()).slice(1).flat() : [];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function placeNames(): readonly string[] {
  const places = JSON.parse(readFileSync("public/geo/places.json", "utf8")) as readonly Readonly<
    Record<string, unknown>
  >[];
  const names = new Intl.DisplayNames(["de-DE"], { type: "region" });
  const codes = places.flatMap(textsIn).filter((text) => /^[A-Z]{2}$/.test(text));
  return [...places.flatMap(textsIn), ...codes.map((code) => names.of(code) ?? "")];
}

function monthNames(): readonly string[] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 15)));
  return (["long", "short"] as const).flatMap((month) => {
    const printer = new Intl.DateTimeFormat("de-DE", { month, day: "numeric", timeZone: "UTC" });
    return months.flatMap((day) => printer.formatToParts(day).map(({ value }) => value));
  });
}

let data: ReturnType<typeof textsOfData> | null = null;

/** The words of a text that stand outside brackets and are of no data, as runs: plain English, where a page has it. */
export function plainIn(text: string): readonly string[] {
  let outside = text;
  for (let before = ""; before !== outside; ) {
    before = outside;
    outside = outside.replace(/\[[^[\]]*\]/g, " | ");
  }
  return outside.split("|").flatMap(strangersIn);
}

function strangersIn(text: string): readonly string[] {
  data ??= textsOfData();
  const words = wordsOf(text);
  const strangers: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestKnown(words, at, data);
    const word = words[at] ?? "";
    if (length === 0 && /\p{L}{2}/u.test(word) && !signs.has(word)) strangers.push(word);
    at += Math.max(1, length);
  }
  return strangers.length === 0 ? [] : [strangers.join(" ")];
}

function longestKnown(
  words: readonly string[],
  at: number,
  { known, longest }: ReturnType<typeof textsOfData>,
): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    if (known.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}

/** The plain English among the texts of a page, each with where it stands, once. */
export function plainAmong(pieces: readonly Piece[], own: readonly string[] = []): readonly string[] {
  const found = pieces.flatMap(({ text, where }) => {
    const others = own.reduce((left, one) => left.replaceAll(one, "|"), text);
    return plainIn(others).map((plain) => `${plain}  ← ${where}: ${text.trim().slice(0, 140)}`);
  });
  return [...new Set(found)];
}
