/** The values of a file before its publisher, on one day, revised them or added values to earlier periods. */
export interface Older {
  /** The first day of the newer values, `YYYY-MM-DD`. */
  readonly until: string;
  /** The path of each changed value in the file, and the value before: `["rank", 12, 3]`, `36.49`. */
  readonly changes: readonly (readonly [path: readonly (string | number)[], was: unknown])[];
}

/** A file with its earlier values, ascending by day; `older` is absent where nothing was ever revised. */
export interface Revised {
  readonly older?: readonly Older[];
}
