import type { Span } from "../../kit/time.ts";
import { addMonths, DAY, floorDay, isoDay, parseTime, printTime, SECOND } from "../../kit/time.ts";
import { lossRange, nearestZoom, speedRange } from "../actions.ts";
import type { Asked } from "../asked.ts";
import {
  type Choices,
  drawerIds,
  layerIds,
  projectionIds,
  shutdownReadings,
  tabIds,
  tariffIds,
  vintages,
} from "../choices.ts";
import { readCountry, readLevel, readParts } from "../exposure/words.ts";
import { readAsked } from "../scenario/scenario.ts";
import { fitSpan } from "../spans.ts";
import { windowHours } from "../step.ts";
import { printWeights, readWeights } from "../weights.ts";
import { readRail } from "./rail.ts";
import { readReadingView } from "./reading.ts";
import { printSort, readShocks, readSort } from "./sort-words.ts";
import { storyStepWord, storyWord } from "./story-step.ts";

/** The change that one value of a link makes; null for an invalid value. `axis` is the longest span. */
type WordReader = (value: string, axis: Span) => Patch | null;

/** Changed choices; `asked` holds only those of its parts that the value sets. */
export type Patch = Partial<Omit<Choices, "asked">> & { readonly asked?: Partial<Asked> };

/** Writes a choice, or a part of it, into a link and reads it back. */
interface LinkWord {
  readonly write: (choices: Choices) => string;
  readonly read: WordReader;
}

/**
 * The choices that are in no link, each with the reason. What a panel keeps to itself is no choice, because it says
 * nothing of what the page shows: whether a fold, the form or the bar's options are open, a half-typed field, a card
 * under the pointer, the options of the Share dialog (the file that it makes holds them), a sound (no link may start
 * one), a blank screen or a light while presenting, the paper of a worksheet (the printer that a visitor has), and the
 * height of a story's sheet on a phone (how much of that screen the reader gives to the map). Private are the answers to
 * a story's question (`src/state/stories/answers.ts`), the holdings (`src/panels/holdings/kept.ts`) and own stories: a
 * link is passed on, and must not tell what somebody owns, answered or wrote.
 */
export const unlinked = {
  source: "a press on a figure's source scrolls to it, and is no view",
  playing: "a link opens at rest",
  theme: "each visitor's own, kept by the browser",
  hovered: "where the pointer is",
  band: "where the pointer is",
} as const satisfies Partial<Record<keyof Choices, string>>;

/** The parts of the question that are in no link, each with the reason. */
export const unlinkedAsked = {
  past: "undo takes back the visitor's own changes; the browser's history holds them",
  future: "redo brings back the visitor's own changes; the browser's history holds them",
} as const satisfies Partial<Record<keyof Asked, string>>;

type Linked = Exclude<keyof Choices, keyof typeof unlinked>;
type LinkedAsked = Exclude<keyof Asked, keyof typeof unlinkedAsked>;

/** The key of each part of the question. A new part does not compile without its key here or its reason above. */
const askedKeys = { scenario: "sc", rival: "vs", time: "replay" } as const satisfies Record<LinkedAsked, string>;

/**
 * The keys of each choice in a link, in the order of the link. A new choice does not compile without its keys here or
 * its reason above.
 */
const linked = {
  at: { t: { write: ({ at }) => printTime(at), read: readMoment } },
  layer: { layer: oneOf("layer", layerIds) },
  pins: { pin: { write: ({ pins }) => pins.join(","), read: readPins } },
  baseline: { from: { write: ({ baseline }) => (baseline === null ? "" : printTime(baseline)), read: readBaseline } },
  projection: { proj: oneOf("projection", projectionIds) },
  drawer: { map: oneOf("drawer", drawerIds) },
  known: { known: oneOf("known", vintages) },
  span: { span: { write: ({ span }) => printSpan(span), read: readSpan } },
  estimate: { est: named("estimate") },
  circles: { circles: switched("circles") },
  tariff: { tariff: oneOf("tariff", tariffIds) },
  weights: { weights: { write: ({ weights }) => printWeights(weights), read: readWeights } },
  shutdowns: { shutdowns: oneOf("shutdowns", shutdownReadings) },
  riskLevel: { level: { write: ({ riskLevel }) => String(riskLevel), read: readLevel } },
  formula: { formula: { write: ({ formula }) => formula ?? "", read: readCountry("formula") } },
  ranked: { ranks: { write: ({ ranked }) => ranked ?? "", read: readCountry("ranked") } },
  parts: { parts: { write: ({ parts }) => String(parts), read: readParts } },
  tab: { tab: oneOf("tab", tabIds) },
  readingView: { read: { write: ({ readingView }) => readingView ?? "", read: readReadingView } },
  rail: { rail: { write: ({ rail }) => String(rail ?? ""), read: readRail } },
  asked: {
    sc: { write: ({ asked }) => asked.scenario, read: (value) => askedOf(readAsked("scenario")(value)) },
    vs: { write: ({ asked }) => asked.rival, read: (value) => askedOf(readAsked("rival")(value)) },
    replay: { write: ({ asked }) => printReplay(asked.time), read: readReplay },
  } satisfies Record<(typeof askedKeys)[LinkedAsked], LinkWord>,
  sort: { sort: { write: ({ sort }) => printSort(sort.column, sort.descending), read: readSort } },
  shockSort: { shocks: { write: ({ shockSort: by }) => printSort(by.column, by.reversed), read: readShocks } },
  camera: { view: { write: ({ camera }) => printView(camera), read: readView } },
  openItem: { item: named("openItem") },
  window: { window: { write: ({ window }) => String(window ?? ""), read: readWindow } },
  askedLoss: { lens: { write: ({ askedLoss }) => printLoss(askedLoss), read: readLoss } },
  withoutLoss: { without: switched("withoutLoss") },
  story: { story: storyWord },
  storyStep: { step: storyStepWord },
  presenting: { present: switched("presenting") },
  figures: { data: { write: ({ figures }) => figures ?? "", read: readFigures } },
  speed: { speed: { write: ({ speed }) => String(speed), read: readSpeed } },
} satisfies Record<Linked, Readonly<Record<string, LinkWord>>>;

/** All keys of a link, in its order. */
export const linkWords: ReadonlyMap<string, LinkWord> = new Map(
  Object.values(linked).flatMap((words: Readonly<Record<string, LinkWord>>) => Object.entries(words)),
);

/** `2022-01-02..2022-01-15`; a span that ends one second before a day begins ends with the day before. */
function printSpan({ from, to }: Span): string {
  const after = to + SECOND;
  if (floorDay(after) === after) return `${printTime(from)}..${isoDay(to)}`;
  // With its hour, because a day alone would be read as its end.
  const end = floorDay(to) === to ? `${isoDay(to)}T00:00Z` : printTime(to);
  return `${printTime(from)}..${end}`;
}

/** `2022-01-07T12:00Z,2022-01-02..2022-01-27,10`: a scenario's moment, what the axis shows of it, steps a second. */
const printReplay = (time: Asked["time"]): string =>
  time === null ? "" : [printTime(time.at), printSpan(time.span), time.speed].join(",");

/** Accepts moments outside the scenario; they are moved into it once the scenario is known. */
function readReplay(value: string): Patch | null {
  const [moment = "", days = "", pace = "", ...rest] = value.split(",");
  const [first = "", last = ""] = days.split("..");
  const [at, from, to, speed] = [parseTime(moment), parseTime(first), endOf(last), readSpeed(pace)?.speed];
  if (at === null || from === null || to === null || speed === undefined || rest.length > 0) return null;
  return from <= at && at <= to && to - from >= DAY ? { asked: { time: { at, span: { from, to }, speed } } } : null;
}

/** `67,48,3.2`: longitude, latitude, zoom; empty for the whole world. */
const printView = (camera: Choices["camera"]): string =>
  camera === null ? "" : [camera.lon, camera.lat, camera.zoom].join(",");

function oneOf<Key extends "layer" | "projection" | "drawer" | "known" | "tariff" | "shutdowns" | "tab">(
  key: Key,
  allowed: readonly Choices[Key][],
): LinkWord {
  return {
    write: (choices) => choices[key],
    read: (value) => {
      const found = allowed.find((one) => one === value);
      return found === undefined ? null : { [key]: found };
    },
  };
}

function switched(key: "circles" | "withoutLoss" | "presenting"): LinkWord {
  return {
    write: (choices) => (choices[key] ? "1" : "0"),
    read: (value) => (value === "1" || value === "0" ? { [key]: value === "1" } : null),
  };
}

function named(key: "estimate" | "openItem"): LinkWord {
  return {
    write: (choices) => choices[key] ?? "",
    read: (value) => (/^[a-z0-9-]{0,60}$/.test(value) ? { [key]: value || null } : null),
  };
}

/** `2026-11-28.0a1b2c3d`: a day, and four digits for each group of figures. */
function readFigures(value: string): Patch | null {
  return /^(\d{4}-\d{2}-\d{2}\.([0-9a-f]{4}){1,20})?$/.test(value) ? { figures: value || null } : null;
}

function readMoment(value: string, axis: Span): Patch | null {
  const at = momentOn(value, axis);
  return at === null ? null : { at };
}

function readBaseline(value: string, axis: Span): Patch | null {
  if (value === "") return { baseline: null };
  const baseline = momentOn(value, axis);
  return baseline === null ? null : { baseline };
}

function momentOn(value: string, axis: Span): number | null {
  const moment = parseTime(value);
  return moment === null || moment < axis.from || moment > axis.to ? null : moment;
}

const askedOf = (asked: Partial<Asked> | null): Patch | null => (asked === null ? null : { asked });

function readPins(value: string): Partial<Choices> | null {
  const pins = value === "" ? [] : value.toUpperCase().split(",");
  // Two-letter and three-digit codes of a place are accepted too; only the list of places knows which place they name.
  const valid = pins.length <= 2 && pins.every((pin) => /^([A-Z]{2,3}|\d{3})$/.test(pin));
  return valid ? { pins } : null;
}

/** A span that does not fit on the axis unchanged was not written by this page: null. */
function readSpan(value: string, axis: Span): Partial<Choices> | null {
  const [first = "", last = "", ...rest] = value.split("..");
  const from = parseTime(first);
  const to = endOf(last);
  if (from === null || to === null || rest.length > 0 || from >= to) return null;
  const span = { from: Math.max(axis.from, from), to: Math.min(axis.to, to) };
  const fitted = fitSpan(span, axis);
  return fitted.from === span.from && fitted.to === span.to ? { span } : null;
}

/** The last second of a year, a month or a day; a moment with an hour is itself. */
function endOf(text: string): number | null {
  const start = parseTime(text);
  if (start === null || text.includes("T")) return start;
  if (text.length === 10) return start + DAY - SECOND;
  return addMonths(start, text.length === 7 ? 1 : 12) - SECOND;
}

/** `15,24`: a loss of 15 % for 24 hours. */
const printLoss = ({ loss, hours }: Choices["askedLoss"]): string => `${loss},${hours}`;

const isWithin = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

function readLoss(value: string): Partial<Choices> | null {
  const [loss = Number.NaN, hours = Number.NaN] = /^\d{1,3},\d{1,3}$/.test(value) ? value.split(",").map(Number) : [];
  return isWithin(loss, lossRange.loss) && isWithin(hours, lossRange.hours) ? { askedLoss: { loss, hours } } : null;
}

function readWindow(value: string): Partial<Choices> | null {
  if (value === "") return { window: null };
  const window = windowHours.find((hours) => String(hours) === value);
  return window === undefined ? null : { window };
}

/** The highest zoom in links written when the map allowed more than `nearestZoom`. */
const nearestEver = 12;
const decimal = /^-?\d{1,3}(\.\d{1,2})?$/;

function readView(value: string): Partial<Choices> | null {
  if (value === "") return { camera: null };
  const parts = value.split(",");
  if (parts.length !== 3 || !parts.every((part) => decimal.test(part))) return null;
  const [lon = 0, lat = 0, zoom = 0] = parts.map((part) => Number(part) + 0);
  const valid = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= nearestEver;
  return valid ? { camera: { lon, lat, zoom: Math.min(zoom, nearestZoom) } } : null;
}

function readSpeed(value: string): Partial<Choices> | null {
  const speed = decimal.test(value) ? Number(value) : Number.NaN;
  return speed >= speedRange.slowest && speed <= speedRange.fastest ? { speed } : null;
}
