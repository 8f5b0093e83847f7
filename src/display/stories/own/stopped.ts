/** Ends at which a longer text may stop, the best first: of a sentence, of a clause, of a word. */
const ends: readonly RegExp[] = [/[.!?](?= )/g, /(?=[;:,] | [–(])/g, /(?= )/g];

/** The least part of the room that a text keeps where it stops at a better end than that of a word. */
const least = 0.3;

/**
 * A text of at most `most` characters: a longer one stops at the end of a sentence, of a clause or of a word, without a
 * mark of what is left out, because its author goes on from there.
 */
export function stoppedText(text: string, most: number): string {
  if (text.length <= most) return text;
  for (const end of ends) {
    const stops = [...text.matchAll(end)].map(({ index, 0: mark }) => index + mark.length);
    const last = stops.findLast((stop) => stop <= most);
    if (last !== undefined && last >= least * most) return text.slice(0, last).trimEnd();
  }
  return text.slice(0, most);
}
