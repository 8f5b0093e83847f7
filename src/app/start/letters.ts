import sansRest from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import serifRest from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import { firstLetters } from "../../kit/letters/first.ts";
import { rememberingFetch } from "../../kit/remember.ts";

/** The characters of the page's own words, in the first file of each family: tools/build/letters.ts cuts it. */
const first =
  "U+20-7E, U+A0, U+A2-A3, U+B0-B3, U+B7, U+BD, U+C5, U+C7, U+C9, U+D6-D7, U+DC, U+DF, U+E3-E5, U+E7-EA, U+ED, U+F1, " +
  "U+F3-F4, U+F6, U+F8, U+FC, U+131, U+3A3, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+20AC, U+2190-2193, " +
  "U+2212, U+221E, U+2248, U+2264-2265";
/** The rest of Latin, in the second file, which the browser fetches where a text has one of them. The two never overlap. */
const rest =
  "U+A1, U+A4-AF, U+B4-B6, U+B8-BC, U+BE-C4, U+C6, U+C8, U+CA-D5, U+D8-DB, U+DD-DE, U+E0-E2, U+E6, U+EB-EC, U+EE-F0, " +
  "U+F2, U+F5, U+F7, U+F9-FB, U+FD-FF, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+329, U+2000-2012, " +
  "U+2015-2017, U+201A-201B, U+201E-2025, U+2027-206F, U+2122, U+2215";

const face = (
  { family, weight }: (typeof firstLetters)["sans" | "serif"],
  url: string,
  unicodeRange: string,
): FontFace =>
  new FontFace(family, `url("${url}") format("woff2-variations")`, { weight, unicodeRange, display: "swap" });

/**
 * Fetches the page's letters and puts all of them in at once, because each change of letters costs a layout of the whole
 * page; a second call changes nothing. Where a file cannot be fetched, its text keeps the letters of the system.
 */
export const showLetters = (): Promise<void> => shown("letters");

const shown = rememberingFetch(fetched);

async function fetched(): Promise<void> {
  const { serif, sans } = firstLetters;
  const firsts = [face(serif, serif.url, first), face(sans, sans.url, first)];
  const rests = [face(serif, serifRest, rest), face(sans, sansRest, rest)];
  await Promise.allSettled(firsts.map((one) => one.load()));
  for (const one of [...firsts, ...rests]) document.fonts.add(one);
  // The browser fires this event only for faces that were added before they had loaded; the WebGL map waits for it.
  document.fonts.dispatchEvent(new Event("loadingdone"));
}
