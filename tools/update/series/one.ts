import { Refused } from "../refused.ts";

/** The single file or address that a series reads; throws a Refused for none or several. */
export function onlyOne(series: string, from: readonly string[]): string {
  const [name] = from;
  if (name === undefined) throw new Refused(`${series}: name the file or the address with --from`);
  if (from.length > 1) throw new Refused(`${series}: one file or address at a time, not ${from.length}`);
  return name;
}
