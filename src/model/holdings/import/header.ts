import { remembering } from "../../../kit/remember.ts";
import type { SheetLine } from "../file/table.ts";
import type { Role } from "./types.ts";
import { namesOtherMoney, type Unit, unitOf } from "./units.ts";
import { foreignWords, plannedWords, roleWords } from "./words.ts";

/** What a header says about its column. */
export interface Heading {
  /** The header as written, on one line. */
  readonly text: string;
  readonly roles: readonly { readonly role: Role; readonly sure: number }[];
  readonly unit: Unit | null;
  /** True for a currency other than the US dollar. */
  readonly otherMoney: boolean;
  /** True for a column about planned sites. */
  readonly planned: boolean;
}

const roleOf = { hashrate: "ehs", power: "mw", price: "price", efficiency: "efficiency", part: "share" } as const;
const longest = 60;

/** Digits and their signs, of which no name of a column and no unit is made: most cells under a header. */
const isFigure = /^[\d\s.,:;/+-]*$/;

/** Reads one header cell; remembers its last 2000 results. */
export const headingOf = remembering(2000, (written) => heading(written));

function heading(written: string): Heading {
  const text = written.replaceAll(/\s+/g, " ").trim().slice(0, longest);
  if (isFigure.test(text)) return { text, roles: [], unit: null, otherMoney: false, planned: false };
  const { words, unit } = withoutUnit(text);
  const said = phrasesIn(words);
  const planned = plannedWords.some((word) => said.has(word));
  const whole = plain(text);
  const exactly = roleWords.reckoned.includes(whole);
  const roles = exactly ? [{ role: "reckoned" as const, sure: 100 }] : rolesOf(words, said, unit);
  return {
    text,
    roles: planned ? [] : roles,
    unit,
    otherMoney: namesOtherMoney(text),
    planned: planned && roles.length > 0,
  };
}

/** Lower-case letters without accents; `%` and currency signs stay. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%$¢€]+/gu, " ")
    .trim();

/** Splits a header into its words and its unit: `Capacity (MW)`, `hashrate_ehs`, `Installed MW`, `Leistung in MW`. */
function withoutUnit(text: string): { readonly words: string; readonly unit: Unit | null } {
  for (const [whole, inside = ""] of text.matchAll(/[([{]([^()[\]{}]*)[)\]}]/g)) {
    const unit = unitOf(inside);
    if (unit !== null) return { words: plain(text.replace(whole, " ")), unit };
  }
  const tokens = text.split(/[\s_:;,()[\]–—-]+/).filter((token) => token !== "");
  for (let length = Math.min(4, tokens.length); length > 0; length -= 1) {
    for (let from = tokens.length - length; from >= 0; from -= 1) {
      const run = tokens.slice(from, from + length).join(" ");
      const isInside = from > 0 && from + length < tokens.length;
      const unit = isInside && run.length < 2 ? null : unitOf(run);
      if (unit === null) continue;
      const rest = [...tokens.slice(0, from), ...tokens.slice(from + length)].filter(
        (token, index, all) => !(/^(?:in|en|em|в|per|of)$/i.test(token) && (index === all.length - 1 || length > 1)),
      );
      return { words: plain(rest.join(" ")), unit };
    }
  }
  return { words: plain(text), unit: null };
}

/** Every word and every run of words of a text. */
function phrasesIn(text: string): ReadonlySet<string> {
  const words = text.split(" ");
  return new Set(
    words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(" "))),
  );
}

/**
 * The roles that words and unit allow, most likely first. A unit decides; a percentage means ownership only where the
 * words say so.
 */
function rolesOf(words: string, said: ReadonlySet<string>, unit: Unit | null): Heading["roles"] {
  const isForeign = foreignWords.some((word) => said.has(word));
  const worded = (Object.keys(roleWords) as Role[])
    .filter((role) => role !== "reckoned")
    .flatMap((role) => wordedAs(role, words, said))
    .sort((a, b) => b.sure - a.sure);
  if (unit === null) return isForeign ? worded.filter(({ role }) => role === "note") : worded;
  if (isForeign) return [];
  const role = roleOf[unit.measure];
  const agrees = worded.find((one) => one.role === role);
  if (unit.measure === "part" && words !== "" && agrees === undefined) return [];
  // Words that agree add to the score (`Price in cents`, `Cost ($/kWh)`), but are not needed (`Capacity (MW)`).
  return [{ role, sure: 80 + (agrees === undefined ? 0 : agrees.sure / 10) }];
}

/**
 * The score of a role: 100 for exactly its words, less for its words among others, and less for later words of the
 * list.
 */
function wordedAs(role: Role, words: string, said: ReadonlySet<string>): Heading["roles"] {
  const all = roleWords[role];
  const exact = all.indexOf(words);
  if (exact !== -1) return [{ role, sure: 100 - exact / 10 }];
  // `Operational` alone asks whether a site runs; `Operational hashrate` does not.
  if (role === "status" && !/stat|стат|状态/.test(words)) return [];
  const inside = all
    .map((word, index) => ({ word, index }))
    .filter(({ word }) => word.length > 2 && said.has(word))
    .sort((a, b) => b.word.length - a.word.length || a.index - b.index)[0];
  return inside === undefined ? [] : [{ role, sure: 40 + inside.word.length - inside.index / 10 }];
}

/** The number of different roles that the cells of a line name; a row of data names none or one. */
export function headersIn(cells: readonly string[]): number {
  const found = cells.flatMap((cell) => headingOf(cell).roles[0]?.role ?? []);
  return new Set(found).size;
}

const mostAbove = 20;

/**
 * Index of the header: of the first 20 lines, the first that names most roles, so that titles and empty lines may
 * precede it; 0 where none names two.
 */
export function headerLine(lines: readonly SheetLine[]): number {
  const counts = lines.slice(0, mostAbove).map(({ cells }) => headersIn(cells.map(({ text }) => text)));
  const most = Math.max(...counts);
  return most < 2 ? 0 : counts.indexOf(most);
}
