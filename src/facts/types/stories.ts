import type { PlaceCode, Status } from "./words.ts";

/** A figure in a story's text, filled when the site is built. */
export interface StoryFigure {
  /** The value with its unit, as printed: `13.2 %`. */
  readonly text: string;
  readonly status: Exclude<Status, "none">;
  /** The name of the figure, its publisher and its date, in words. */
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

/** The fields of every kind of question. */
interface AnyQuestion {
  readonly question: string;
  /** What the page says once it is answered; may be empty. */
  readonly told: readonly StoryText[];
}

/** The quantity of a line that readers draw: the network's hashrate or difficulty, or a country's share. */
export type LineQuantity = "hashrate" | "difficulty" | "share";

/** Draw a line on from a date. The truth is in the page's own figures. */
export interface LineAsk extends AnyQuestion {
  readonly kind: "line";
  readonly of: LineQuantity;
  /** The country of a share; null for the network. */
  readonly place: PlaceCode | null;
  /** The last day, `YYYY-MM-DD`, or month, `YYYY-MM`, that is shown before the answer. */
  readonly from: string;
  /** The last day or month to be drawn. */
  readonly to: string;
}

/** The answers of a choice as numbers, as they are printed, so that a reader can reckon the distances. */
export interface ChoiceMeasure {
  /** As printed behind a number: `%`. */
  readonly unit: string;
  /** The number that decides; null where the answers' own numbers are compared. */
  readonly truth: number | null;
  /** For each answer its band, of which a missing end is open, or its own number as both ends. */
  readonly answers: readonly { readonly from: number | null; readonly to: number | null }[];
}

/** Choose among answers, of which one is right. */
export interface ChoiceAsk extends AnyQuestion {
  readonly kind: "choice";
  readonly answers: readonly {
    readonly text: string;
    readonly right: boolean;
    /** The figure of this answer, where the answers are compared by one. */
    readonly value: StoryFigure | null;
  }[];
  /** The figure that decides; null where the answers have their own, or where the author says it. */
  readonly truth: StoryFigure | null;
  /** Null where the answers are no numbers, or their figures no single ones. */
  readonly measure: ChoiceMeasure | null;
}

/** Place a number on a scale. */
export interface NumberAsk extends AnyQuestion {
  readonly kind: "number";
  readonly scale: { readonly from: number; readonly to: number; readonly step: number };
  /** As printed behind a number: `%`, `EH/s`; may be empty. */
  readonly unit: string;
  /** One number, or an interval whose ends differ. */
  readonly truth: {
    readonly low: number;
    readonly high: number;
    /** How it is printed and known; null where the author of a visitor's own story states it. */
    readonly figure: StoryFigure | null;
  };
}

/** A question that a step asks before it shows the truth. */
export type PublishedAsk = LineAsk | ChoiceAsk | NumberAsk;

/** A step: the link of its view, and what it says. */
export interface PublishedStep {
  readonly link: string;
  readonly title: string;
  readonly text: readonly StoryText[];
  readonly caption: StoryText;
  readonly sources: readonly StorySource[];
  /** The sentence for a room; absent where the caption is shown instead. */
  readonly room?: StoryText | undefined;
  /** What the presenter says; absent where the notes show the text. */
  readonly notes?: readonly StoryText[] | undefined;
  readonly play?: StoryPlay | undefined;
  /** Absent where it asks nothing. */
  readonly ask?: PublishedAsk | undefined;
}

/** A story as the build writes it: `stories/<id>/story.json`. */
export interface PublishedStory {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly PublishedStep[];
}
