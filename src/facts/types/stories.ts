import type { Status } from "./words.ts";

/** A figure in a story's text, filled when the site is built. */
export interface StoryFigure {
  /** The value with its unit, as printed: `13.2 %`. */
  readonly text: string;
  readonly status: Exclude<Status, "none">;
  /** What it is, whose and of when, in words. */
  readonly about: string;
}

/** Words and figures of a text, in order. */
export type StoryText = readonly (string | StoryFigure)[];

/** A source as a step names it. */
export interface StorySource {
  readonly publisher: string;
  readonly title: string;
  /** The day of an article, `YYYY-MM-DD` or a part of it; empty for a series. */
  readonly date: string;
  readonly url: string;
}

/** A stretch of time that a step plays, its moments as in links; it ends at the moment of the step's link. */
export interface StoryPlay {
  readonly from: string;
  readonly until: string;
}

/** A step: the link of its view, and what it says. */
export interface PublishedStep {
  readonly link: string;
  readonly title: string;
  readonly text: readonly StoryText[];
  readonly caption: StoryText;
  readonly sources: readonly StorySource[];
  /** The sentence for a room; absent where the caption serves. */
  readonly room?: StoryText | undefined;
  /** What a presenter says beside it; absent where the text serves. */
  readonly notes?: readonly StoryText[] | undefined;
  readonly play?: StoryPlay | undefined;
}

/** A story as the build writes it: `stories/<id>/story.json`. */
export interface PublishedStory {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly PublishedStep[];
}
