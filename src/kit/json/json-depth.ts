/**
 * The offset of the bracket with which a text nests lists and objects deeper than `deepest`; null where it does not.
 * Call it before parsing, because recursive parsers and messages may run out of stack or memory. Never throws, and
 * reads each character once.
 */
export function tooDeepAt(text: string, deepest: number): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at);
    else if (sign === "[" || sign === "{") {
      depth += 1;
      if (depth > deepest) return at;
    } else if (sign === "]" || sign === "}") depth -= 1;
  }
  return null;
}

/** The offset of the quote that closes the string opened at `opening`; the length of the text where none does. */
export function stringEnd(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
