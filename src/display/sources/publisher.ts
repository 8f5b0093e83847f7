import type { SharePicture } from "../../model/shares/shares.ts";
import { en } from "../../words/en.ts";

/** A publisher's name without its product's: `Luxor Hashrate Index, Global Hashrate Heatmap` → `Luxor Hashrate Index`. */
export const publisherWords = (publisher: string): string => publisher.split(",")[0] ?? publisher;

/** A method without its caveats, which stand in the Sources tab: `modelled estimate, quarterly snapshot`. */
export function methodWords({ publisher, method }: Pick<SharePicture, "publisher" | "method">): string {
  const [first = ""] = method.split(";");
  const owner = publisher.split(" ")[0] ?? "";
  const said = en.methods[first];
  if (said !== undefined) return said;
  return first.startsWith(`${owner} `) ? first.slice(owner.length + 1) : first;
}
