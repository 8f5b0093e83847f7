import { stringEnd } from "./json-depth.ts";

/**
 * The line, from 1, on which the value of each path begins: `shocks[0].loss`; the path of the whole text is "". Paths
 * that do not exist are left out. Reads the text once, whatever its size.
 */
export function jsonLinesOf(text: string, fields: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(fields);
  const around = new Set(fields.flatMap(boxesAround));
  const lines = new Map<string, number>();
  const open: OpenValue[] = [];
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

/** An open list or object; `near` says whether a wanted value may be inside. */
interface OpenValue {
  readonly path: string;
  readonly array: boolean;
  readonly near: boolean;
  index: number;
  key: string;
  named: boolean;
}

const opens = (sign: string): boolean => sign === "{" || sign === "[";

const boxOf = (path: string | null, sign: string, around: ReadonlySet<string>): OpenValue => ({
  path: path ?? "",
  array: sign === "[",
  near: path !== null && around.has(path),
  index: 0,
  key: "",
  named: false,
});

function next(box: OpenValue | undefined): void {
  if (box === undefined) return;
  box.index += 1;
  box.named = false;
}

/** The path of the value that begins here; null where no wanted value is near. */
function pathIn(box: OpenValue | undefined): string | null {
  if (box === undefined) return "";
  if (!box.near) return null;
  if (box.array) return `${box.path}[${box.index}]`;
  return box.path === "" ? box.key : `${box.path}.${box.key}`;
}

/** The paths around a field: `a.b[0]` is in `a.b`, in `a` and in the whole text. */
function boxesAround(field: string): readonly string[] {
  const found = [""];
  for (const { index } of field.matchAll(/[.[]/g)) found.push(field.slice(0, index));
  return found;
}

/** The offset of the last character of a number or word that begins at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end + 1 < text.length && !",]} \n\r\t".includes(text[end + 1] as string)) end += 1;
  return end;
}

/** The line, from 1, of a character. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
