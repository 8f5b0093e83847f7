import { type ShockKind, shockKinds } from "../question/scenario.ts";

/** The letter of each kind of shock in a link's word. */
export const kindLetters: Readonly<Record<ShockKind, string>> = { internet: "i", power: "p", ban: "b", own: "o" };

/** The kind of a letter; the letter itself where it has none, which the reader of scenarios then refuses. */
export const kindOfLetter = (letter: string): string =>
  shockKinds.find((kind) => kindLetters[kind] === letter) ?? letter;
