const token =
  /[ \t\n\r]*(?:("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|([{}[\],:])|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;

type Expected = "value" | "value or end" | "key" | "key or end" | ":" | "more" | "nothing";

/** The offset of the character where a text stops being JSON; null for JSON. Not every engine reports it. */
export function jsonFault(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) {
      const rest = text.slice(at).search(/[^ \t\n\r]/);
      return rest < 0 && expected === "nothing" ? null : rest < 0 ? text.length : at + rest;
    }
    const next = after(expected, found[2] ?? (found[1] === undefined ? "word" : "text"), open);
    if (next === null) return at + found[0].search(/[^ \t\n\r]/);
    expected = next;
    at = token.lastIndex;
  }
}

/** The tokens that may follow a token where `expected` is due; null where the token is not allowed there. */
function after(expected: Expected, sign: string, open: ("{" | "[")[]): Expected | null {
  const ended = (): Expected => (open.length === 0 ? "nothing" : "more");
  const wantsValue = expected === "value" || expected === "value or end";
  if (sign === "text" && (expected === "key" || expected === "key or end")) return ":";
  if (wantsValue && (sign === "text" || sign === "word")) return ended();
  if (wantsValue && (sign === "{" || sign === "[")) {
    open.push(sign);
    return sign === "{" ? "key or end" : "value or end";
  }
  if (expected === ":" && sign === ":") return "value";
  if (expected === "more" && sign === ",") return open.at(-1) === "{" ? "key" : "value";
  const closes = sign === "}" ? "{" : sign === "]" ? "[" : null;
  const mayClose = expected === "more" || expected === "key or end" || expected === "value or end";
  if (closes === null || !mayClose || open.at(-1) !== closes) return null;
  open.pop();
  return ended();
}
