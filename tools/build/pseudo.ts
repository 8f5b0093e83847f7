import { remembering } from "../../src/kit/remember.ts";
import type { InLanguage } from "../../src/words/en.ts";

/** Keys of names of files, which the pseudo-language leaves as they are. */
const kept: ReadonlySet<string> = new Set(["fileName", "ranksFile"]);
/**
 * Keys of language tags, with that of a language in which `Intl` names months and countries otherwise than in English.
 */
const languageTags: Readonly<Record<string, string>> = { locale: "de-DE", lang: "de" };
/** Arguments by which a function of src/words/ chooses a sentence, and which the sentence does not contain. */
const ids: ReadonlySet<string> = new Set(["now", "then", "full", "any", "count", "press", "copy"]);
/** Signs of units and names of scales: the same in every language, and no longer. */
const sameEverywhere =
  /^(?:[kKMGTPEZ]?(?:H\/s|Wh?|J)|J\/[TG]H|BTC|US|USD|TH|sat|min|MB|CBECI|WGI|VPNs?|UTC|CSV|JSON|GPR|AUC|ROC|EIA|Hashfall)$/;

/** Words in the pseudo-language: each text in brackets and 40 % longer, except what the function's caller passed in. */
export const pseudo = <English>(words: English): InLanguage<English> => inPseudo(words, "", []) as InLanguage<English>;

function inPseudo(value: unknown, key: string, given: readonly string[]): unknown {
  if (kept.has(key)) return value;
  if (typeof value === "string") return languageTags[key] ?? bracketed(value, given);
  if (typeof value === "function") return spoken(value as (...args: readonly unknown[]) => unknown);
  if (Array.isArray(value)) return value.map((one) => inPseudo(one, "", given));
  // A pattern with which the page reads texts is not a text.
  if (typeof value !== "object" || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inPseudo(one, name, given)]));
}

/**
 * A function whose sentence is in brackets. It takes as many arguments as before, because a caller may check their
 * number.
 */
function spoken(say: (...args: readonly unknown[]) => unknown) {
  const said = (...args: readonly unknown[]) => inPseudo(say(...args), "", textsIn(args));
  return Object.defineProperty(said, "length", { value: say.length });
}

/** The texts that a caller passed to a function: they come from elsewhere and stay outside the brackets. */
function textsIn(given: unknown): readonly string[] {
  if (typeof given === "string") return /\p{L}{2}/u.test(given) && !ids.has(given) ? [given] : [];
  return typeof given === "object" && given !== null ? Object.values(given).flatMap(textsIn) : [];
}

const bracketed = (text: string, given: readonly string[]): string => bracketedBy([text, ...given].join("\u0000"));

/** Kept by its key, the text and its arguments joined by U+0000, because a page that plays says the same hundreds of times. */
const bracketedBy = remembering(10_000, (key) => {
  const [text = "", ...given] = key.split("\u0000");
  const others = given.toSorted((one, other) => other.length - one.length).map((one) => escaped(one));
  if (others.length === 0) return ownWords(text);
  const pieces = text.split(new RegExp(`(?<!\\p{L})(${others.join("|")})(?!\\p{L})`, "u"));
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : ownWords(piece))).join("");
});

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** `[About thehe hashraterate]`, with spaces at the ends outside; a text without words of its own stays as it is. */
function ownWords(text: string): string {
  const longer = text.replace(/\p{L}[\p{L}/]+/gu, longerWord);
  const core = longer.trim();
  return longer === text ? text : longer.replace(core, () => `[${core}]`);
}

const longerWord = (word: string) =>
  sameEverywhere.test(word) ? word : word + word.replace("/", "").slice(-Math.ceil(word.length / 2));
