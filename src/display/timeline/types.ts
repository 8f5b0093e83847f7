import type { Claim, Moment } from "../../facts/types.ts";
import type { Step } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline/timeline.ts";
import type { ClaimView } from "../claims/types.ts";

/** A place across or up the axis as SVG prints it: `12.3%`. */
export type PercentOfBox = string;

/** Everything that the axis draws. Places are percentages of its box; paths are in a box of 1000 × 100 units. */
export interface AxisView {
  readonly words: TimelineWords;
  readonly step: Step;
  /** The width that its words are placed for, px. */
  readonly width: number;
  readonly at: Moment;
  readonly slider: { readonly position: number; readonly text: string };
  readonly needle: PercentOfBox;
  /** With known then, the empty part after the moment; null with known now. */
  readonly unknown: { readonly x: PercentOfBox; readonly width: PercentOfBox; readonly text: string } | null;
  /** The step that the moment lies in. */
  readonly now: { readonly x: PercentOfBox; readonly width: PercentOfBox };
  readonly ticks: readonly Tick[];
  readonly areas: readonly Area[];
  /** Whole estimates, by other methods than the areas. */
  readonly columns: readonly StackedColumn[];
  /** Why parts of the span have no map by month, each reason where it begins. */
  readonly gaps: readonly { readonly x: PercentOfBox; readonly text: string }[];
  readonly line: LineView | null;
  /** The choice of hours over which the line is measured, null for the usual ones; empty in years. */
  readonly windows: readonly { readonly value: number | null; readonly label: string; readonly chosen: boolean }[];
  /** Sentences on what could not be loaded, or is still loading. */
  readonly notes: readonly string[];
  readonly strip: readonly DrawnConnectivity[];
  readonly marks: readonly EventMark[];
  /** The lanes of events that have a mark, from the top: their names, the height of their marks, and their rows of names. */
  readonly lanes: readonly { readonly name: string; readonly y: PercentOfBox; readonly rows: number }[];
  /** The names of the marks in the lanes. */
  readonly names: readonly EventName[];
  /** The texts over the axis of scenario time. */
  readonly labels: readonly AxisLabel[];
  readonly blocks: string | null;
  /** The retargets that are named. */
  readonly retargets: readonly RetargetMark[];
  /** All retargets as bars from the middle of a box of 1000 × 100 units: those with a date, and those whose time is modelled. */
  readonly bars: { readonly dated: string; readonly modelled: string };
  /** Where one series of the line ends and another begins. */
  readonly seams: readonly Seam[];
  /** The price, on its own scale; null where it is not drawn. */
  readonly price: PriceTrack | null;
  /** The next retarget as the blocks before the moment predict it; null where it is not drawn. */
  readonly outlook: OutlookMark | null;
  readonly key: readonly { readonly tone: string; readonly text: string }[];
  /** The step under the pointer; `fraction` is its place across the axis, 0–1. */
  ghost(fraction: number): Ghost;
}

/** A tick of the calendar. */
export interface Tick {
  readonly x: PercentOfBox;
  readonly text: string;
  /** The last date before the next tick that has no tick for want of room; null where none is left out. */
  readonly through: string | null;
  readonly at: Moment;
  /** The events from here to the next tick that have no mark of their own; null for none. */
  readonly count: FoldedEvents | null;
}

/** The events of a year, month or day that have no mark in a lane. */
export interface FoldedEvents {
  readonly id: string;
  /** `2021 · 23 more events`. */
  readonly name: string;
  /** `· 23 more`; empty where there is no room. */
  readonly short: string;
  readonly marks: readonly EventMark[];
}

/** The name of a mark in a lane. */
export interface EventName {
  readonly id: string;
  readonly x: PercentOfBox;
  readonly y: PercentOfBox;
  /** Pixels to the right of its place. */
  readonly shift: number;
  /** Pixels below the middle of its lane. */
  readonly drop: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
}

/** A country's share as a stepped area, stacked on the areas below it. */
export interface Area {
  readonly place: string;
  readonly name: string;
  /** `0` to `5` by the largest share that a place ever had, `rest` for all the others. */
  readonly tone: string;
  readonly path: string;
  /** The middle of its name, with the width that is free there, units. */
  readonly label: { readonly x: PercentOfBox; readonly y: PercentOfBox; readonly room: number } | null;
}

/** A whole estimate as a narrow framed stack on its date. */
export interface StackedColumn {
  readonly id: string;
  readonly x: PercentOfBox;
  /** The same in units of the box, 0–1000. */
  readonly units: number;
  readonly parts: readonly ColumnPart[];
}

/** A country's share in a column, with its upper edge and its height. */
export interface ColumnPart {
  readonly place: string;
  readonly name: string;
  readonly tone: string;
  readonly y: PercentOfBox;
  readonly height: PercentOfBox;
}

/** A line of a value scale with its figure. */
export interface ScaleLine {
  readonly y: PercentOfBox;
  readonly text: string;
  /** A low chart shows its ends alone, a higher one the middle too, and a high one every line. */
  readonly rank: "end" | "middle" | "other";
}

/** The network's hashrate as paths. */
export interface LineView {
  readonly path: string;
  /** The daily means where `path` is measured over windows; else empty. */
  readonly daily: string;
  /** The modelled means of the epochs after the daily series, as steps; empty without any. */
  readonly modelled: string;
  /** The area of the 95 % interval; empty where none is known. */
  readonly band: string;
  /** Every other figure is left out where there is little room. */
  readonly scale: readonly ScaleLine[];
  /** What the line shows, in words; empty where it has modelled steps alone. */
  readonly caption: string;
}

/** A stretch of stated connectivity. */
export interface DrawnConnectivity {
  readonly x: PercentOfBox;
  readonly width: PercentOfBox;
  readonly state: "ordinary" | "partial" | "down" | "unknown";
  readonly title: string;
}

/** A text over the axis. */
export interface AxisLabel {
  readonly x: PercentOfBox;
  /** Pixels to the right of its place. */
  readonly shift: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

/** The properties of a mark that shows one or more claims. */
export interface ClaimMark {
  /** Its position across the box, 0–1000 units. */
  readonly units: number;
  /** `mixed` where the claims are of several quantities. */
  readonly quantity: Claim["quantity"] | "mixed";
  /** The tone and the glyph of the verdict over the longest window that has one; `mixed` where verdicts differ. */
  readonly tone: string;
  readonly glyph: string;
  /** How many claims share the mark, `3`; empty for a single one. */
  readonly count: string;
  readonly cards: readonly ClaimView[];
}

/** A retarget: a change of difficulty. */
export interface RetargetMark {
  readonly x: PercentOfBox;
  /** The same in units of the box, 0–1000. */
  readonly units: number;
  readonly text: string;
  /** Whether the text begins or ends at its bar. */
  readonly anchor: "start" | "end";
  /** Set where the time of the retarget is modelled; its size is exact all the same. */
  readonly modelled?: true;
}

/** The boundary between two series; `before` and `after` name them. */
export interface Seam {
  readonly x: PercentOfBox;
  readonly before: string;
  readonly after: string;
}

/** The price as a path in a box of 1000 × 100 units, with its lowest and highest value in words. */
export interface PriceTrack {
  readonly path: string;
  readonly text: string;
}

/** The expected end of the running epoch, modelled; only within the span it has a ring. */
export interface OutlookMark {
  readonly x: PercentOfBox;
  /** The same in units of the box, 0–1000. */
  readonly units: number;
  readonly inSpan: boolean;
  /** The earliest time that the blocks so far allow for it; `to` is the latest. */
  readonly from: PercentOfBox;
  readonly to: PercentOfBox;
  readonly text: string;
  /** The same where there is less room: without its bounds, and without “next”, too. */
  readonly short: string;
  readonly shortest: string;
  readonly anchor: RetargetMark["anchor"];
}

/** A button on the axis: one thing, or several of the same moment. */
export interface EventMark {
  readonly id: string;
  /** The ids of everything that it shows, its own among them: a link may name any. */
  readonly ids: readonly string[];
  readonly x: PercentOfBox;
  readonly width: PercentOfBox;
  /** The middle of its lane; for diamonds and readings, the place in the chart. */
  readonly y: PercentOfBox;
  /** `bar` lasts; `dot` is a moment, `span` one within it; `diamond` is an estimate, `reading` one of the network's. */
  readonly shape: "bar" | "dot" | "span" | "diamond" | "claim" | "reading";
  /** The claims that it shows; null for other shapes. */
  readonly claim: ClaimMark | null;
  readonly tone: "featured" | "plain" | "quiet";
  readonly at: Moment;
  readonly name: string;
  readonly when: string;
  readonly lines: readonly { readonly text: string; readonly by: string; readonly url: string | null }[];
  /** `and 3 more`, or nothing. */
  readonly more: string;
  readonly rest: EventMark["lines"];
  /** The third of the axis over which its card opens. */
  readonly side: "start" | "middle" | "end";
  /** Set for an event without a mark in a lane: it is counted at its tick of the calendar. */
  readonly folded?: true;
}

/** The step under the pointer, drawn as a second needle. */
export interface Ghost {
  readonly x: PercentOfBox;
  readonly at: Moment;
  readonly text: string;
  readonly anchor: "start" | "end";
  /** The block nearest to the pointer, with its pool, or the modelled mean there; empty where there is neither. */
  readonly block: string;
}
