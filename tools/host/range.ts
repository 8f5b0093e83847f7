/** The first and the last byte of a part. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of a file that a `Range` asks for: null for the whole file (no range, several, another unit, one that cannot
 * be read, or one of a version that `If-Range` says is not this one), "outside" for one that begins after its end.
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
