/** Turns a query of one version into the next one's; never throws. */
export type Migration = (query: URLSearchParams) => URLSearchParams;

/** The step from version n to n + 1 stands at index n − 1; a link that names no version is of the first. */
export const migrations: readonly Migration[] = [];

/** The query as the newest version writes it; a version that does not exist is read as the newest. */
export function migrated(query: URLSearchParams, steps: readonly Migration[]): URLSearchParams {
  const version = Number(query.get("v") ?? "1");
  if (!isVersion(version, steps)) return query;
  return steps.slice(version - 1).reduce((older, migrate) => migrate(older), new URLSearchParams(query));
}

/** Whether such a version was ever written: a whole number from 1 to the newest. */
export const isVersion = (version: number, steps: readonly Migration[]): boolean =>
  Number.isInteger(version) && version >= 1 && version <= steps.length + 1;
