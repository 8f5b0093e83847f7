import type { Holding, Holdings } from "./read.ts";

/** A site's identity: its name and its country. */
export const siteKey = ({ name, place }: Pick<Holding, "name" | "place">): string => `${name.toLowerCase()} ${place}`;

/** What is read beside what is held already: a site that is held is refused, one date per site, and nothing is lost. */
export function joined(held: readonly Holding[], read: Holdings): Holdings {
  const known = new Set(held.map(siteKey));
  const twice = read.holdings.filter((holding) => known.has(siteKey(holding)));
  const problems = twice.map(({ row, name }) => ({
    row,
    column: "name",
    kind: "held" as const,
    cell: name.slice(0, 60),
  }));
  return {
    holdings: read.holdings.filter((holding) => !known.has(siteKey(holding))),
    problems: [...read.problems, ...problems],
  };
}
