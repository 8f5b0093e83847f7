/** The end of a sentence, after which a longer text may stop as if it were whole. */
const sentence = /[.!?](?= )/g;
/** Ends within a sentence at which a longer text may stop, the better first: of a clause, of a word. */
const within: readonly RegExp[] = [/(?=[;:,] | [–(])/g, /(?= )/g];

/** The least part of the room that a text keeps where it stops at a better end than that of a word. */
const least = 0.3;
/** Marks a sentence that goes on. */
const goesOn = "…";

/**
 * A text of at most `most` characters: a longer one stops at the end of a sentence; where it has none, at the end of a
 * clause or of a word, with an ellipsis, because half a sentence would otherwise be read as a whole one.
 */
export function stoppedText(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = lastStop(text, sentence, most);
  if (whole !== null) return text.slice(0, whole).trimEnd();
  const room = most - goesOn.length;
  const stops = within.map((end) => lastStop(text, end, room));
  return text.slice(0, stops.find((stop) => stop !== null) ?? room).trimEnd() + goesOn;
}

/** The last end of its kind that leaves a text no more than `most` characters, and not too few; null for none. */
function lastStop(text: string, end: RegExp, most: number): number | null {
  const stops = [...text.matchAll(end)].map(({ index, 0: mark }) => index + mark.length);
  const last = stops.findLast((stop) => stop <= most);
  return last === undefined || last < least * most ? null : last;
}
