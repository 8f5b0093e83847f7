import type { ProjectionId } from "../../state/choices.ts";

/** The sentence over the map while the land of a projection is on its way. */
export const coming = {
  "equal-earth": "Equal Earth is coming.",
  globe: "The globe is coming.",
  mercator: "Mercator is coming.",
} as const satisfies Record<ProjectionId, string>;
