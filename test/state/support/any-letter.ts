import { type Arbitrary, integer } from "fast-check";

const surrogates = { first: 0xd800, count: 0x800 } as const;

/**
 * Each character of Unicode, as fast-check's unit "binary" draws it, with the same texts by the same seed. To look for a
 * character's number, that unit makes a map of all 1,112,064 characters, which takes half a second in each process.
 */
export const anyLetter: Arbitrary<string> = integer({ min: 0, max: 0x10ffff - surrogates.count }).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  (letter) => {
    const code = typeof letter === "string" ? letter.codePointAt(0) : undefined;
    if (code === undefined || letter !== String.fromCodePoint(code)) throw new Error("is not one character");
    if (code >= surrogates.first && code < surrogates.first + surrogates.count) throw new Error("is half a character");
    return code < surrogates.first ? code : code - surrogates.count;
  },
);
