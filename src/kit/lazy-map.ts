/**
 * A map that computes each value on first use; `make` returns undefined for a key without a value. Reading ten of two
 * hundred keys costs ten computations.
 */
export function lazyMap<Key, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value | undefined,
): ReadonlyMap<Key, Value> {
  const made = new Map<Key, Value | undefined>();
  const get = (key: Key): Value | undefined => {
    if (made.has(key)) return made.get(key);
    const value = make(key);
    made.set(key, value);
    return value;
  };
  let whole: Map<Key, Value> | null = null;
  const all = (): Map<Key, Value> => {
    whole ??= new Map(
      keys.flatMap((key) => {
        const value = get(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
    return whole;
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return all().size;
    },
    keys: () => all().keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    forEach: (visit, self) => all().forEach(visit, self),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
