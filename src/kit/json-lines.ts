/** The line on which each value of a JSON text begins, by its path: `shocks[0].loss`; the whole text is the path ``. */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s{}[\],:"]+/g);
  const open: { readonly path: string; readonly array: boolean; index: number; key: string }[] = [];
  let line = 1;
  let named = false;
  const here = () => {
    const box = open.at(-1);
    if (box === undefined) return "";
    if (box.array) return `${box.path}[${box.index}]`;
    return box.path === "" ? box.key : `${box.path}.${box.key}`;
  };
  for (const [token] of tokens) {
    const box = open.at(-1);
    if (token === "\n") line += 1;
    else if (token === ":") named = true;
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      named = false;
      if (box !== undefined) box.index += 1;
    } else if (box !== undefined && !box.array && !named) box.key = token.slice(1, -1);
    else {
      lines.set(here(), line);
      if (token === "{" || token === "[") open.push({ path: here(), array: token === "[", index: 0, key: "" });
      named = false;
    }
  }
  return lines;
}

/** The line of a text in which a character stands, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
