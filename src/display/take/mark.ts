import { isPng, textsIn } from "./png.ts";

/** The keyword of a PNG's text that holds the link of its view. */
const linkKeyword = "Source";
const creator = "Hashfall";

/** The texts that a PNG of the page carries. */
export const pngTexts = (title: string, description: string, rights: string, link: string) => ({
  Title: title,
  Author: creator,
  Description: description,
  Copyright: rights,
  Software: creator,
  [linkKeyword]: link,
});

/**
 * The link that a picture of this page carries, PNG or SVG; null without our mark. It is text from outside: only the
 * reader of links may read it.
 */
export function linkInPicture(bytes: Uint8Array): string | null {
  if (isPng(bytes)) {
    const texts = textsIn(bytes);
    return texts["Software"] === creator ? (texts[linkKeyword] ?? null) : null;
  }
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf(svgMark);
  // One place alone is read: a file that repeats the mark would be searched from each.
  const marked = at < 0 ? "" : text.slice(at, at + farthest);
  const link = /<dc:source>([^<]{1,5000})<\/dc:source>/.exec(marked)?.[1];
  return link === undefined ? null : unescaped(link);
}

/** The text in an SVG after which its link follows, and how many characters after that text are read. */
const svgMark = '<metadata id="hashfall">';
const farthest = 10_000;

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => signs[name] ?? "");
