import type { Claim, Moment } from "../../facts/types.ts";
import type { Preset } from "../../state/start.ts";
import type { Step } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline/timeline.ts";
import type { ClaimView } from "../claims/types.ts";

/** Where the line stands between two places across, as shares of the height in %; null where it does not. */
export type LineExtent = (left: number, right: number) => { readonly low: number; readonly high: number } | null;

/** A place across or up the axis as SVG prints it: `12.3%`. */
export type Percent = string;

/** The clock: what the moment is and how it may be chosen. */
export interface ClockView {
  readonly words: TimelineWords;
  /** `August 2021`, `21 May 2021`, `6 Jan 2022, 06:00`. */
  readonly title: string;
  /** `step: one month`, with `UTC` where hours count. */
  readonly step: string;
  readonly playing: boolean;
  readonly speed: number;
  readonly speeds: readonly { readonly value: number; readonly label: string }[];
  readonly presets: readonly {
    readonly id: string;
    readonly label: string;
    readonly preset: Preset;
    readonly chosen: boolean;
  }[];
  readonly known: "now" | "then";
  /** The moment as it would be typed. */
  readonly typed: string;
  /** What typing a text leads to: a moment of the axis, or a refusal to read. */
  readTyped(text: string): { readonly at: Moment } | { readonly refusal: string };
}

/** The axis: everything that it draws, in shares of its box. Paths are in a box of 1000 × 100 units. */
export interface AxisView {
  readonly words: TimelineWords;
  readonly step: Step;
  readonly at: Moment;
  readonly slider: { readonly position: number; readonly text: string };
  readonly needle: Percent;
  /** What lies after the moment and stays empty, where only that is shown which was known then. */
  readonly unknown: { readonly x: Percent; readonly width: Percent; readonly text: string } | null;
  /** The step that the moment begins; it holds until the next. */
  readonly now: { readonly x: Percent; readonly width: Percent };
  readonly ticks: readonly Tick[];
  readonly areas: readonly Area[];
  /** Whole estimates by other methods than that of the areas. */
  readonly columns: readonly StackedColumn[];
  readonly hatches: readonly { readonly x: Percent; readonly width: Percent; readonly text: string | null }[];
  readonly line: LineView | null;
  /** Hours over which the line may be measured; empty where years are shown. */
  readonly windows: readonly { readonly value: number | null; readonly label: string; readonly chosen: boolean }[];
  /** What could not be loaded, or is still coming. */
  readonly notes: readonly string[];
  readonly strip: readonly DrawnConnectivity[];
  readonly marks: readonly EventMark[];
  /** How many lanes the marks stand in: `few` up to four, else `many`. */
  readonly lanes: "few" | "many";
  readonly labels: readonly AxisLabel[];
  readonly blocks: string | null;
  readonly retargets: readonly RetargetMark[];
  /** Where the daily series and the block file meet. */
  readonly seams: readonly Seam[];
  /** The price, on a scale of its own; null where it is not drawn. */
  readonly price: PriceTrack | null;
  /** How the next retarget is shaping at the moment; null where blocks do not tell. */
  readonly outlook: OutlookMark | null;
  readonly key: readonly { readonly tone: string; readonly text: string }[];
  /** The step under a point, 0 left to 1 right. */
  ghost(fraction: number): Ghost;
}

export interface Tick {
  readonly x: Percent;
  readonly text: string;
  /** Left out where there is little room. */
  readonly minor: boolean;
}

/** A country's share as steps, stacked on those below it. */
export interface Area {
  readonly place: string;
  readonly name: string;
  /** `0` to `5` by the largest share that a place ever had, `rest` for all the others. */
  readonly tone: string;
  readonly path: string;
  readonly label: { readonly x: Percent; readonly y: Percent } | null;
}

/** A whole estimate as a framed stack over its own period. */
export interface StackedColumn {
  readonly id: string;
  readonly x: Percent;
  readonly width: Percent;
  readonly areas: readonly Area[];
}

/** A line of a value scale with its figure. */
export interface ScaleLine {
  readonly y: Percent;
  readonly text: string;
  /** Left out where there is little room. */
  readonly minor: boolean;
}

export interface LineView {
  /** Where the line stands between two places across, so that names keep clear of it. */
  readonly extent: LineExtent;
  readonly path: string;
  /** Daily means beside a line measured from blocks; empty where there is one kind alone. */
  readonly daily: string;
  /** Means of the epochs after the daily series, as steps; empty where there are none. */
  readonly modelled: string;
  /** Between the bounds of the 95 % interval; empty where none can be said. */
  readonly band: string;
  /** Every other figure is left out where there is little room. */
  readonly scale: readonly ScaleLine[];
  /** What the measured line shows, in words; empty where only modelled steps are drawn. */
  readonly caption: string;
}

/** A stretch of stated connectivity. */
export interface DrawnConnectivity {
  readonly x: Percent;
  readonly width: Percent;
  readonly state: "ordinary" | "partial" | "down" | "unknown";
  readonly title: string;
}

export interface AxisLabel {
  readonly x: Percent;
  /** Pixels to the right of its place. */
  readonly shift: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

/** What the claims behind one mark share. */
export interface ClaimMark {
  /** `mixed` where one mark stands for several kinds. */
  readonly quantity: Claim["quantity"] | "mixed";
  /** The verdict's tone and its sign, over the longest window of which one was found. */
  readonly tone: string;
  readonly glyph: string;
  /** `3` where several claims stand so close that one mark stands for them; else empty. */
  readonly count: string;
  readonly cards: readonly ClaimView[];
}

/** A change of difficulty. */
export interface RetargetMark {
  readonly x: Percent;
  readonly text: string;
  readonly minor: boolean;
  /** A larger one stands so near that a phone has no room for both sizes. */
  readonly crowded?: true;
  /** It stands so near to the right end that a phone writes its words before its line. */
  readonly late?: true;
  /** Set where the time of the retarget is modelled; its size is exact all the same. */
  readonly modelled?: true;
}

/** The end of one series, and what stands to either side. */
export interface Seam {
  readonly x: Percent;
  readonly before: string;
  readonly after: string;
}

/** A line in a box of 1000 × 100 units. */
export interface PriceTrack {
  readonly path: string;
  readonly text: string;
  /** The same on a phone, where nothing beside the line names it. */
  readonly short: string;
}

/** The running epoch's expected end, modelled. */
export interface OutlookMark {
  readonly x: Percent;
  /** Between the fastest and the slowest pace that the blocks so far allow. */
  readonly from: Percent;
  readonly to: Percent;
  readonly text: string;
  /** The same where there is little room, without its bounds. */
  readonly short: string;
  readonly anchor: "start" | "end";
}

/** One thing, or several of the same moment, that a button jumps to. */
export interface EventMark {
  readonly id: string;
  /** Everything that it stands for, itself among it: a link may name any. */
  readonly ids: readonly string[];
  readonly x: Percent;
  readonly width: Percent;
  /** Middle of its lane, or a diamond's height in the chart. */
  readonly y: Percent;
  /** A bar lasts; a dot has no length; a span is some time within; a diamond is an estimate in the chart; a claim has lanes of its own; a reading stands at the chart's foot. */
  readonly shape: "bar" | "dot" | "span" | "diamond" | "claim" | "reading";
  /** What is claimed, and what the blocks say of it; null for all that is no claim. */
  readonly claim: ClaimMark | null;
  readonly tone: "featured" | "plain" | "quiet";
  readonly at: Moment;
  readonly name: string;
  readonly when: string;
  readonly lines: readonly { readonly text: string; readonly by: string; readonly url: string | null }[];
  /** `and 3 more`, or nothing. */
  readonly more: string;
  readonly rest: EventMark["lines"];
  /** Which side of the axis its card stands on. */
  readonly side: "start" | "middle" | "end";
}

export interface Ghost {
  readonly x: Percent;
  readonly at: Moment;
  readonly text: string;
  readonly anchor: "start" | "end";
  /** The block nearest to the pointer, with the pool it is labelled with; empty where no blocks are drawn. */
  readonly block: string;
}

/** A line of a chronology with its number, and who said it when. */
export interface Said {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly source: { readonly title: string; readonly url: string } | null;
}

/** The newest lines of a chronology during its replay, the first of them in full view. */
export interface CaptionView extends Said {
  /** `and 3 more`, or nothing. */
  readonly more: string;
  readonly rest: readonly Said[];
}
