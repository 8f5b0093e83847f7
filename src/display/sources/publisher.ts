import type { SourceId } from "../../facts/types.ts";
import type { SharePicture } from "../../model/shares/shares.ts";
import { en } from "../../words/en.ts";

/** A publisher's name up to the comma: `Luxor Hashrate Index, Global Hashrate Heatmap` → `Luxor Hashrate Index`. */
export const publisherWords = (publisher: string): string => publisher.split(",")[0] ?? publisher;

/** The year of an edition, at the end of its source's id: `2024` for `wgi-2024`; empty for an id without one. */
export const editionYear = (source: SourceId): string => /\d{4}$/.exec(source)?.[0] ?? "";

/** A method up to its semicolon, without its publisher's name; the Sources tab has the caveats that follow. */
export function methodWords({ publisher, method }: Pick<SharePicture, "publisher" | "method">): string {
  const [first = ""] = method.split(";");
  const owner = publisher.split(" ")[0] ?? "";
  const said = en.methods[first];
  if (said !== undefined) return said;
  return first.startsWith(`${owner} `) ? first.slice(owner.length + 1) : first;
}
