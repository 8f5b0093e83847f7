import type { ReadingViewId } from "../../state/choices.ts";

/** An analysis that the contents of a reading view offer beside the open one. */
export interface Peer {
  readonly id: ReadingViewId;
  readonly title: string;
}
