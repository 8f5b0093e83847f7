/** Names as a list: `A, B and C`. Not Intl.ListFormat: making one takes a slow machine a tenth of a second. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
