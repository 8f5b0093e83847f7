/** A list cut into runs: an item joins the run before it where `together` says so of the two neighbours. */
export function runsOf<T>(list: readonly T[], together: (one: T, next: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of list) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && together(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
