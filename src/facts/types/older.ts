/** What a file said before a publisher changed its values on a day, or added values to periods that had come out already. */
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
