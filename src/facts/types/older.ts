/** What a file said until a day on which a publisher changed values, or added some to periods that were out. */
export interface Older {
  /** The first day of the newer values, `YYYY-MM-DD`. */
  readonly until: string;
  /** Where in the file another value stood, and that value: `["rank", 12, 3]`, `36.49`. */
  readonly changes: readonly (readonly [path: readonly (string | number)[], was: unknown])[];
}

/** A file that knows what it said before, ascending by day; the list is left out where nothing was ever changed. */
export interface Revised {
  readonly older?: readonly Older[];
}
