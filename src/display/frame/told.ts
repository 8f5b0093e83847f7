import type { SourceId } from "../../facts/types.ts";
import type { HeadlineView } from "../headline/context.ts";
import type { Badge, Label, MapFrame } from "../map/types.ts";

/** What facts and scenario each say in their own way. */
export interface ToldFields extends Pick<MapFrame, "arcs" | "badges" | "circles"> {
  readonly headline: HeadlineView;
  /** What the marks over the colours mean. */
  readonly overlayKeys: readonly string[];
  /** `6 Jan 2022, 06:00 UTC` */
  readonly moment: string;
  /** Methods that cover the moment, newest first, for the switch; empty where there is no choice. */
  readonly methods: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  /** What stands under the table, each with its source. */
  readonly tableNotes: readonly { readonly text: string; readonly source: SourceId | null }[];
}

/** What the map shows besides its colours. */
export interface Marked {
  readonly labels: readonly Label[];
  readonly badges: readonly Badge[];
  readonly overlayKeys: readonly string[];
}
