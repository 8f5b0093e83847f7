/**
 * Where a JSON text nests deeper than so many lists and objects in each other, as the offset of the bracket that opens
 * one too many; null where it does not. To be asked before anything reads the text: engines and messages that follow
 * what is nested run out of stack or memory. Never throws, whatever the text is, and reads each character once.
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

/** The closing quote of the string that begins at a character; the text's end where it is never closed. */
export function stringEnd(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
