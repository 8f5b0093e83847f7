/** What a file said until a day. */
interface Change {
  readonly until: string;
  readonly changes: readonly [(string | number)[], unknown][];
}

/**
 * A file in whose world no publisher changed a value after the moment: what it says was otherwise then is so. Only what
 * is written to is copied: a file has thousands of values, and few were changed.
 */
export function unrevised(value: unknown, at: number): unknown {
  const { older = [], ...file } = value as { readonly older?: readonly Change[] };
  const isPast = ({ until }: Change) => Date.parse(until) <= at;
  const past = older.filter(isPast);
  const own = new Set<unknown>([file]);
  for (const [path, was] of older.find((one) => !isPast(one))?.changes ?? []) {
    let holder: Holder = file;
    for (const key of path.slice(0, -1)) {
      const held = holder[key] as Holder;
      const copy = own.has(held) ? held : copyOf(held);
      own.add(copy);
      holder[key] = copy;
      holder = copy;
    }
    holder[path.at(-1) ?? ""] = was;
  }
  return past.length === 0 ? file : { ...file, older: past };
}

type Holder = Record<string | number, unknown>;

const copyOf = (holder: Holder): Holder => (Array.isArray(holder) ? [...holder] : { ...holder }) as Holder;
