import { stringEnd } from "./json-depth.ts";

/**
 * The line on which each of some values of a JSON text begins, by its path: `shocks[0].loss`; the whole text is the
 * path ``. A path that is not there has no line. Walks the text once, however large it is or much it holds.
 */
export function jsonLinesOf(text: string, fields: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(fields);
  const around = new Set(fields.flatMap(boxesAround));
  const lines = new Map<string, number>();
  const open: Box[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    const box = open.at(-1);
    if (sign === "\n") line += 1;
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === ",") next(box);
    else if (sign === ":" && box !== undefined) box.named = true;
    else if (sign > " ") {
      const end = opens(sign) ? at : sign === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (box?.array === false && !box.named) box.key = box.near ? text.slice(at + 1, end) : "";
      else {
        const path = pathIn(box);
        if (path !== null && wanted.has(path)) lines.set(path, line);
        if (opens(sign)) open.push(boxOf(path, sign, around));
      }
      at = end;
    }
  }
  return lines;
}

/** A list or an object that is open; `near` is whether something that is looked for stands in it. */
interface Box {
  readonly path: string;
  readonly array: boolean;
  readonly near: boolean;
  index: number;
  key: string;
  named: boolean;
}

const opens = (sign: string): boolean => sign === "{" || sign === "[";

const boxOf = (path: string | null, sign: string, around: ReadonlySet<string>): Box => ({
  path: path ?? "",
  array: sign === "[",
  near: path !== null && around.has(path),
  index: 0,
  key: "",
  named: false,
});

function next(box: Box | undefined): void {
  if (box === undefined) return;
  box.index += 1;
  box.named = false;
}

/** The path of the value that begins here; null where nothing near it is looked for. */
function pathIn(box: Box | undefined): string | null {
  if (box === undefined) return "";
  if (!box.near) return null;
  if (box.array) return `${box.path}[${box.index}]`;
  return box.path === "" ? box.key : `${box.path}.${box.key}`;
}

/** `a.b[0]` stands in `a.b`, in `a` and in the whole. */
function boxesAround(field: string): readonly string[] {
  const found = [""];
  for (const { index } of field.matchAll(/[.[]/g)) found.push(field.slice(0, index));
  return found;
}

/** Where a number or a word that begins at a character ends: its last character. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end + 1 < text.length && !",]} \n\r\t".includes(text[end + 1] as string)) end += 1;
  return end;
}

/** The line of a text in which a character stands, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
