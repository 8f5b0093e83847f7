import { overlays } from "../../words/map/overlays.ts";
import { scenarioTimeWords } from "../../words/scenario/time.ts";
import type { Frame } from "../frame/frame.ts";
import type { Badge } from "../map/types.ts";

/** A line of a picture's legend on a mark that is drawn over the colours, and which mark it is; null for words alone. */
export interface OverlayKey {
  readonly mark: "country" | "province" | "arc" | "reference" | Badge["state"] | null;
  readonly text: string;
}

/** The keys of what the map shows over its colours, as in the page's legend; empty where it shows nothing. */
export function overlayKeysIn({ overlayKeys, legend: { reference }, badges }: Frame): readonly OverlayKey[] {
  const stated = badges.find(({ state }) => state !== "shocked")?.state ?? null;
  const marks: Readonly<Record<string, OverlayKey["mark"]>> = {
    [overlays.circles]: "country",
    [overlays.provinces]: "province",
    [overlays.arcs]: "arc",
    [overlays.badge]: stated,
    [overlays.listedBadge]: stated,
    [scenarioTimeWords.ring]: "shocked",
  };
  return [
    ...(reference === "" ? [] : [{ mark: "reference", text: reference } as const]),
    ...overlayKeys.map((text) => ({ mark: marks[text] ?? null, text })),
  ];
}
