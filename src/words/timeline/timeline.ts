import type { Step } from "../../state/step.ts";

/** Every word of the clock and of the time axis. */
export interface TimelineWords {
  readonly clock: string;
  readonly play: string;
  readonly pause: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly utc: string;
  readonly speed: string;
  readonly speedOption: (speed: string) => string;
  /** The button that shows the whole axis, beside those of the replays. */
  readonly all: string;
  /** The button that opens the spans, the speed and the vintage in the bar of a phone. */
  readonly replays: string;
  /** The name of the group of spans. */
  readonly replay: string;
  readonly knownThen: string;
  readonly knownHint: string;
  readonly typed: string;
  readonly typedHint: string;
  readonly go: string;
  readonly notADate: (text: string) => string;
  readonly offTheAxis: (text: string, from: string, to: string) => string;
  readonly said: (by: string, when: string) => string;
  readonly more: (count: string) => string;

  readonly slider: string;
  readonly axis: string;
  readonly events: string;
  readonly estimates: string;
  readonly other: string;
  readonly noMap: string;
  /** The same for a part with little room. */
  readonly noMapShort: string;
  /** The key to framed columns. */
  readonly otherMethod: string;
  /** The key to the dashed steps after the line. */
  readonly modelledMeans: string;
  readonly noMapYet: string;
  readonly notPublished: (day: string) => string;
  readonly estimate: (publisher: string, period: string) => string;
  readonly estimateShare: (largest: string, named: string) => string;
  readonly hashrate: Readonly<Record<"month" | "day", string>>;
  /** The caption of a line measured over this many hours; null for seven days. */
  readonly measured: (hours: string | null) => string;
  readonly window: string;
  readonly windowUsual: string;
  readonly windowOption: (hours: string | null) => string;
  readonly block: (height: string, time: string, pool: string) => string;
  readonly hashrateMissing: (reason: string) => string;
  readonly blocksWaiting: string;
  readonly blocksFailed: (reason: string) => string;
  readonly blocks: string;
  readonly retarget: (percent: string) => string;
  readonly internet: (country: string) => string;
  readonly states: Readonly<Record<"ordinary" | "partial" | "down" | "unknown", string>>;
  readonly stretch: (state: string, from: string, to: string, by: string) => string;
  readonly untimed: string;
  readonly range: (from: string, to: string) => string;
  readonly claims: string;
  readonly closeCard: string;
  readonly unknown: string;
  readonly modelledTime: (retarget: string) => string;
  readonly priceRange: (low: string, high: string) => string;
  /** The names of the rows of the axis, beside them. */
  readonly rows: Readonly<
    Record<"internet" | "claims" | "shares" | "hashrate" | "blocks" | "retargets" | "price", string>
  >;
  readonly eventLanes: Readonly<Record<"rules" | "events", string>>;
  /** In the row of the claims, until they are fetched. */
  readonly claimsWait: string;
  /** On paper, in the place of rows that have not been fetched. */
  readonly unloaded: string;
  /** The dates with the events that have no mark in a lane. */
  readonly calendar: string;
  /** The button that opens the key. */
  readonly key: string;
  /** Which events have a name on the axis. */
  readonly namedBy: string;
  /** It begins as the date and the count are written. */
  readonly moreEvents: (date: string, count: string) => string;
  readonly moreShort: (count: string) => string;
  readonly chartComing: string;
  readonly eventsFailed: (reason: string) => string;
  readonly notDrawn: (reason: string) => string;
}

/** What the clock and the axis need of a language. */
export interface TimelineLanguage {
  /** For dates, numbers and countries: `en-GB`. */
  readonly locale: string;
  readonly timeline: TimelineWords;
}

/** The English of the clock and the axis. */
export const timeline: TimelineWords = {
  clock: "Clock",
  play: "Play",
  pause: "Pause",
  steps: { hour: "step: one hour", day: "step: one day", month: "step: one month" },
  utc: "UTC",
  speed: "Steps a second",
  speedOption: (speed) => `${speed}×`,
  all: "All",
  replays: "Span",
  replay: "Span of the axis",
  knownThen: "known then",
  knownHint:
    "Known then shows only what had happened and was published by the moment on the slider: maps, estimates, claims, events and statements.",
  typed: "Go to a date",
  typedHint: "Go to a date",
  go: "Go",
  notADate: (text) => `“${text}” is not a date. Write 2021, May 2021, 21 May 2021, 6 Jan 2022 06:00 or 2022-01-06.`,
  offTheAxis: (text, from, to) => `${text} is off the axis, which runs from ${from} to ${to}.`,
  said: (by, when) => `${by}, ${when}`,
  more: (count) => (count === "1" ? "and one more" : `and ${count} more`),

  slider: "Time",
  axis: "Timeline",
  events: "Events",
  estimates: "Later estimates",
  other: "other and unnamed",
  noMap: "no map published",
  noMapShort: "no map",
  otherMethod: "framed: another method",
  modelledMeans: "modelled",
  noMapYet: "no map of these months",
  notPublished: (day) => `not yet published on ${day}`,
  estimate: (publisher, period) => `${publisher}, ${period}`,
  estimateShare: (largest, named) =>
    `${largest}; ${named} % of the network named, the rest for no country. Another method.`,
  hashrate: {
    month: "EH/s, log, weekly means",
    day: "network hashrate, EH/s, each day with its 95 % band",
  },
  measured: (hours) =>
    `measured hashrate, EH/s, over the ${hours === null ? "7 days" : `${hours} h`} before, with its 95 % band`,
  window: "Measured over",
  windowUsual: "as suits",
  windowOption: (hours) => (hours === null ? "7 d" : `${hours} h`),
  block: (height, time, pool) => `block ${height}, ${time}, ${pool} by a weak label`,
  hashrateMissing: (reason) => `The network’s hashrate could not be loaded: ${reason}`,
  blocksWaiting: "daily means while the blocks are fetched",
  blocksFailed: (reason) => `daily means: the blocks could not be loaded (${reason})`,
  blocks: "blocks",
  retarget: (percent) => `retarget ${percent} %`,
  internet: (country) => `${country}’s internet, as stated`,
  states: { ordinary: "normal", partial: "partial", down: "down", unknown: "nothing stated" },
  stretch: (state, from, to, by) => `${state}, ${from} – ${to}${by === "" ? "" : ` (${by})`}`,
  untimed: "no hour stated",
  range: (from, to) => (from === to ? from : `${from} – ${to}`),
  claims: "Claims",
  closeCard: "Close this card",
  unknown: "not yet known",
  modelledTime: (retarget) => `${retarget}, its time modelled`,
  priceRange: (low, high) => `price: ${low} to ${high}, a scale of its own`,
  rows: {
    internet: "internet",
    claims: "claims",
    shares: "shares",
    hashrate: "EH/s",
    blocks: "blocks",
    retargets: "retarget",
    price: "price",
  },
  eventLanes: { rules: "rules", events: "events" },
  claimsWait: "loaded when you use the axis",
  unloaded: "Claims, price and single readings are missing: they had not been loaded when this was printed.",
  calendar: "More events by date",
  key: "Key",
  namedBy:
    "Named in the lanes: the replays, then the events that most sources report. A date with a dotted line lists the others.",
  moreEvents: (date, count) => `${date} · ${count} more ${count === "1" ? "event" : "events"}`,
  moreShort: (count) => `· ${count} more`,
  chartComing: "the chart of days and hours is being fetched",
  eventsFailed: (reason) => `The events could not be loaded: ${reason}`,
  notDrawn: (reason) => `a part of the axis could not be loaded (${reason}) and is asked for again`,
};
