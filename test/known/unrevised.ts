/** What a file said until a day. */
interface Change {
  readonly until: string;
  readonly changes: readonly [(string | number)[], unknown][];
}

/** A file in whose world no publisher changed a value after the moment: what it says was otherwise then is so. */
export function unrevised(value: unknown, at: number): unknown {
  const { older = [], ...file } = structuredClone(value) as { readonly older?: readonly Change[] };
  const isPast = ({ until }: Change) => Date.parse(until) <= at;
  const past = older.filter(isPast);
  for (const [path, was] of older.find((one) => !isPast(one))?.changes ?? []) {
    let holder: Record<string | number, unknown> = file;
    for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
    holder[path.at(-1) ?? ""] = was;
  }
  return past.length === 0 ? file : { ...file, older: past };
}
