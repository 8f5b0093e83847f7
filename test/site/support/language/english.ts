import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeBlocks } from "../../../../src/facts/blocks.ts";
import { parseTable, readData } from "../../../../tools/data/read.ts";
import type { Piece } from "./pieces.ts";

/** Signs of units and scales, names of indices, and the page's own name: the same in every language. */
const signs: ReadonlySet<string> = new Set(
  "EH/s PH/s TH/s GH/s MH/s kH/s ZH/s H/s GW MW kW kWh MWh J/TH J/GH BTC USD US UTC CO CO₂/kWh min sat AUC WGI Dem GPR Hashfall".split(
    " ",
  ),
);
/**
 * Signs of one letter that every language keeps after a number: the second and the watt, the hour and the day that are
 * used with SI, and `T` of a difficulty. Of a sign in the code, `test/words/english.test.ts` asks that it stands in
 * src/words/ too.
 */
const letters: ReadonlySet<string> = new Set(["s", "h", "d", "T", "W"]);
/** Fields of data/ whose words are shown as they stand, small letters or not. */
const shownFields: ReadonlySet<string> = new Set(["publisher", "by", "scope", "region", "label", "title", "names"]);

/** A text's words, with all between them left out. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}/₂]*/gu) ?? [];

/** Texts that may stand outside brackets, as their words, by the first of these; and units, which follow a number. */
interface Vocabulary {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly units: ReadonlySet<string>;
}

/** Every text of data/, and what the pseudo-language has from `Intl`. */
function vocabularyOf(): Vocabulary {
  const texts = new Map<string, Set<string>>();
  const units = new Set<string>();
  const add = (text: string) => {
    const words = wordsOf(text);
    const [first] = words;
    if (first === undefined || !/\p{L}{2}/u.test(text)) return;
    texts.set(first, (texts.get(first) ?? new Set()).add(words.join(" ")));
  };
  for (const [field, text] of fieldsOf("data")) {
    if (field === "unit") units.add(wordsOf(text).join(" "));
    if (/^https?:/.test(text)) add(new URL(text).host);
    // A word of small letters alone is an id such as `held`, for which the page has a word of its own.
    if (/^[a-z-]+$/.test(text) && !shownFields.has(field)) continue;
    // A publisher’s name before its method is left out.
    if (field === "method") add((text.split(";")[0] ?? "").replace(/^\S+ /, ""));
    for (const one of new Set([text, text.split(";")[0] ?? "", text.split(",")[0] ?? "", text.split(":")[0] ?? ""]))
      add(one);
  }
  for (const text of [...placeNames(), ...monthNames(), ...pools()]) add(text);
  const longestFirst = (all: Iterable<string>) => [...all].sort((one, other) => other.length - one.length);
  return { texts: new Map([...texts].map(([first, all]) => [first, longestFirst(all)])), units };
}

type Field = readonly [field: string, text: string];

/** The texts of each field of a folder, each once; those of tables that are numbers are left out. */
function fieldsOf(folder: string): readonly Field[] {
  const found = new Map<string, Set<string>>();
  const add = (field: string, text: string) => {
    const known = found.get(field);
    if (known === undefined) found.set(field, new Set([text]));
    else known.add(text);
  };
  for (const [path, text] of readData(folder)) {
    if (path.endsWith(".json")) {
      for (const field of fieldsIn("", JSON.parse(text))) add(...field);
      continue;
    }
    const { columns, rows } = parseTable(path, text, []);
    for (const column of columns)
      for (const { cells } of rows) {
        const cell = cells[column] ?? "";
        if (/[^\d.-]/.test(cell)) add(column, cell);
      }
  }
  return [...found].flatMap(([field, texts]) => [...texts].map((text): Field => [field, text]));
}

function fieldsIn(field: string, value: unknown): readonly Field[] {
  if (typeof value === "string") return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((one) => fieldsIn(field, one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => fieldsIn(name, one));
}

function placeNames(): readonly string[] {
  const fields = fieldsIn("", JSON.parse(readFileSync("public/geo/places.json", "utf8"))).map(([, text]) => text);
  const codes = fields.filter((text) => /^[A-Z]{2}$/.test(text));
  const names = (["long", "short"] as const).map(
    (style) => new Intl.DisplayNames(["de-DE"], { type: "region", style }),
  );
  // The browser’s `Intl` has one name that Node’s has not.
  return ["Falklandinseln (Malwinen)", ...fields, ...names.flatMap((name) => codes.map((code) => name.of(code) ?? ""))];
}

/** The pools that the block file names; of a block of none the page says that its pool is unknown. */
const pools = (): readonly string[] =>
  decodeBlocks(gunzipSync(readFileSync("data/network/blocks.bin"))).poolNames.filter((name) => name !== "unknown");

function monthNames(): readonly string[] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 15)));
  const forms = (["long", "short"] as const).flatMap((month) => [{ month }, { month, day: "numeric" as const }]);
  return forms.flatMap((form) => {
    const printer = new Intl.DateTimeFormat("de-DE", { ...form, timeZone: "UTC" });
    return months.flatMap((day) => printer.formatToParts(day).map(({ value }) => value));
  });
}

let vocabulary: Vocabulary | null = null;

/** The words of a text that stand outside brackets and are of no data: plain English, where a page has it. */
export function plainIn(text: string): readonly string[] {
  let outside = text;
  for (let before = ""; before !== outside; ) {
    before = outside;
    outside = outside.replace(/\[[^[\]]*\]/g, " | ");
  }
  return outside.split("|").flatMap(strangersIn);
}

function strangersIn(text: string): readonly string[] {
  vocabulary ??= vocabularyOf();
  const { texts, units } = vocabulary;
  const words = wordsOf(text);
  const strangers: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const rest = `${words.slice(at).join(" ")} `;
    const found = texts.get(word)?.find((one) => rest.startsWith(`${one} `));
    const unit = /\d$/.test(words[at - 1] ?? "") ? [...units].find((one) => rest.startsWith(`${one} `)) : undefined;
    const length = wordsOf(found ?? unit ?? "").length;
    const isWord = /\p{L}{2}/u.test(word) || isUnit(text, words[at - 1] ?? "", word);
    if (length === 0 && isWord && !signs.has(word)) strangers.push(word);
    at += Math.max(1, length);
  }
  return strangers.length === 0 ? [] : [strangers.join(" ")];
}

/** Whether a letter stands right after a number and is no sign that every language keeps. */
const isUnit = (text: string, before: string, word: string): boolean =>
  /^\p{L}$/u.test(word) &&
  /\d$/.test(before) &&
  !letters.has(word) &&
  text.replace(/\s/g, " ").includes(`${before} ${word}`);

const checked = new Map<string, readonly string[]>();

function strangersOf(text: string): readonly string[] {
  const found = checked.get(text) ?? plainIn(text);
  checked.set(text, found);
  return found;
}

/** The plain English among the texts of a page, each with where it stands, once; `own` the test has written itself. */
export function plainAmong(pieces: readonly Piece[], own: readonly string[] = []): readonly string[] {
  const found = pieces.flatMap(({ text, where }) => {
    const plain = strangersOf(text).length === 0 ? [] : strangersOf(own.reduce(without, text));
    return plain.map((words) => `${words}  ← ${where}: ${text.trim().slice(0, 140)}`);
  });
  return [...new Set(found)];
}

/** A text without another, where that stands as words of its own. */
function without(text: string, other: string): string {
  const parts = text.split(other);
  return parts.reduce((left, right) =>
    /\p{L}$/u.test(left) || /^\p{L}/u.test(right) ? `${left}${other}${right}` : `${left}|${right}`,
  );
}
