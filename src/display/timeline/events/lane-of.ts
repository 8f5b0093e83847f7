/** The lanes of the axis, from the top: what states decided, and what happened. */
export const laneIds = ["rules", "events"] as const;
/** A lane of the axis. */
export type LaneId = (typeof laneIds)[number];

/** The kinds of events that are decisions of a state. */
const decided: ReadonlySet<string> = new Set(["ban", "regulation", "sanction"]);
/** The lane of an event of this kind. */
export const laneOf = (kind: string): LaneId => (decided.has(kind) ? "rules" : "events");
