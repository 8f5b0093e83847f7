import type { ReadingId } from "../../state/choices.ts";

/** An analysis that the contents of a reading view offer beside the open one. */
export interface Peer {
  readonly id: ReadingId;
  readonly title: string;
}
