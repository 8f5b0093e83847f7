/** The first and the last byte of a range, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The range that a `Range` header asks for. Null means the whole file: no range, several, another unit, an invalid one,
 * or one whose `If-Range` names another version. "outside" means that it begins after the end of the file.
 */
export function rangeOf(
  header: string | undefined,
  ifRange: string,
  etag: string,
  size: number,
): Range | "outside" | null {
  if (header === undefined || ifRange !== etag) return null;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === "" && last === "") return null;
  if (first === "") return Number(last) === 0 ? "outside" : held(size - Number(last), size - 1, size);
  if (last !== "" && Number(last) < Number(first)) return null;
  return held(Number(first), last === "" ? size - 1 : Number(last), size);
}

function held(from: number, to: number, size: number): Range | "outside" {
  return from >= size ? "outside" : { from: Math.max(0, from), to: Math.min(to, size - 1) };
}
