/** Converts a query of one version to the next; never throws. */
export type Migration = (query: URLSearchParams) => URLSearchParams;

/** The step from version n to n + 1 is at index n − 1; a link without a version has version 1. */
export const migrations: readonly Migration[] = [];

/** The query converted to the newest version; a version that does not exist is read as the newest. */
export function migrated(query: URLSearchParams, steps: readonly Migration[]): URLSearchParams {
  const version = Number(query.get("v") ?? "1");
  if (!isVersion(version, steps)) return query;
  return steps.slice(version - 1).reduce((older, migrate) => migrate(older), new URLSearchParams(query));
}

/** Whether a version exists: a whole number from 1 to the newest. */
export const isVersion = (version: number, steps: readonly Migration[]): boolean =>
  Number.isInteger(version) && version >= 1 && version <= steps.length + 1;
