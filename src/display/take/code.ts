import { generate } from "lean-qr";
import { escaped } from "../../kit/markup/escaped.ts";

/** The width of the empty margin that readers of QR codes expect around a code, modules. */
const quiet = 4;

/** A QR code as one path of unit squares in a box of `size` × `size`, its quiet zone included. */
export interface CodeView {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text; null where the text is too long for one. */
export function codeOf(text: string): CodeView | null {
  const code = madeOf(text);
  if (code === null) return null;
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let run = 0;
      while (code.get(x + run, y)) run++;
      if (run > 0) path += `M${x + quiet} ${y + quiet}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return { size: code.size + 2 * quiet, path };
}

function madeOf(text: string) {
  try {
    return generate(text);
  } catch {
    return null;
  }
}

/** The code as a file of its own: dark on white, since readers need the contrast. */
export const codeFile = ({ size, path }: CodeView, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}"><title>${escaped(title)}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`;
