import { addMonths, DAY, floorDay, parseTime, printTime } from "../kit/time.ts";
import { lensRange, nearestZoom, speedRange } from "./actions.ts";
import type { Choices, Span } from "./choices.ts";
import { readCountry, readLevel, readParts } from "./exposure/words.ts";
import { type Asked, readAsked } from "./scenario.ts";
import { fitSpan } from "./spans.ts";
import { SECOND } from "./start.ts";
import { windowHours } from "./step.ts";
import { readWeights } from "./weights.ts";

/** What one value of a link changes, null for nonsense. `axis` is the longest span. */
export type Reader = (value: string, axis: Span) => Patch | null;

/** Changed choices; of the scenario's words only those that the value names. */
export type Patch = Partial<Omit<Choices, "asked">> & { readonly asked?: Partial<Asked> };

/** A reader for each key that a link may hold. */
export const readers: Readonly<Record<string, Reader>> = {
  t: (value, axis) => {
    const at = momentOn(value, axis);
    return at === null ? null : { at };
  },
  layer: oneOf("layer", ["share", "electricity", "risk", "exposure", "at-risk", "change", "bivariate"]),
  pin: readPins,
  from: (value, axis) => {
    if (value === "") return { baseline: null };
    const baseline = momentOn(value, axis);
    return baseline === null ? null : { baseline };
  },
  proj: oneOf("projection", ["equal-earth", "globe", "mercator"]),
  known: oneOf("known", ["now", "then"]),
  span: readSpan,
  est: (value) => (/^[a-z0-9-]{1,60}$/.test(value) ? { estimate: value } : value === "" ? { estimate: null } : null),
  circles: switched("circles"),
  tariff: oneOf("tariff", ["business", "industry"]),
  weights: readWeights,
  shutdowns: oneOf("shutdowns", ["full", "any"]),
  level: readLevel,
  formula: readCountry("formula"),
  ranks: readCountry("ranked"),
  parts: readParts,
  tab: oneOf("tab", ["countries", "what-if", "exposure", "sources"]),
  sc: (value) => askedOf(readAsked("scenario")(value)),
  vs: (value) => askedOf(readAsked("rival")(value)),
  replay: readReplay,
  sort: readSort,
  view: readView,
  item: (value) => (/^[a-z0-9-]{1,60}$/.test(value) ? { item: value } : value === "" ? { item: null } : null),
  window: readWindow,
  lens: readLens,
  without: switched("without"),
  speed: readSpeed,
};

/** `2022-01-02..2022-01-15`; a span that ends one second before a day begins ends with the day before. */
export function printSpan({ from, to }: Span): string {
  const after = to + SECOND;
  if (floorDay(after) === after) return `${printTime(from)}..${new Date(to).toISOString().slice(0, 10)}`;
  // Written out, because a day without an hour would be read as its end.
  const end = floorDay(to) === to ? `${new Date(to).toISOString().slice(0, 10)}T00:00Z` : printTime(to);
  return `${printTime(from)}..${end}`;
}

/** `2022-01-07T12:00Z,2022-01-02..2022-01-27,10`: a scenario's moment, what the axis shows of it, steps a second. */
export const printReplay = (time: Asked["time"]): string =>
  time === null ? "" : [printTime(time.at), printSpan(time.span), time.speed].join(",");

/** What lies beyond the scenario is held in it where the scenario is known. */
function readReplay(value: string): Patch | null {
  const [moment = "", days = "", pace = "", ...rest] = value.split(",");
  const [first = "", last = ""] = days.split("..");
  const [at, from, to, speed] = [parseTime(moment), parseTime(first), endOf(last), readSpeed(pace)?.speed];
  if (at === null || from === null || to === null || speed === undefined || rest.length > 0) return null;
  return from <= at && at <= to && to - from >= DAY ? { asked: { time: { at, span: { from, to }, speed } } } : null;
}

/** `-risk`: from the largest; `name`: from A. */
export const printSort = ({ column, descending }: Choices["sort"]): string => `${descending ? "-" : ""}${column}`;

/** `67,48,3.2`: longitude, latitude, zoom; empty for the whole world. */
export const printView = (camera: Choices["camera"]): string =>
  camera === null ? "" : [camera.lon, camera.lat, camera.zoom].join(",");

function oneOf<Key extends "layer" | "projection" | "known" | "tariff" | "shutdowns" | "tab">(
  key: Key,
  allowed: readonly Choices[Key][],
): Reader {
  return (value) => {
    const found = allowed.find((one) => one === value);
    return found === undefined ? null : { [key]: found };
  };
}

function switched(key: "circles" | "without"): Reader {
  return (value) => (value === "1" || value === "0" ? { [key]: value === "1" } : null);
}

function momentOn(value: string, axis: Span): number | null {
  const moment = parseTime(value);
  return moment === null || moment < axis.from || moment > axis.to ? null : moment;
}

const askedOf = (asked: Partial<Asked> | null): Patch | null => (asked === null ? null : { asked });

function readPins(value: string): Partial<Choices> | null {
  const pins = value === "" ? [] : value.toUpperCase().split(",");
  // Two letters or three digits are codes of a place as well: which place's, only the list of places knows.
  const valid = pins.length <= 2 && pins.every((pin) => /^([A-Z]{2,3}|\d{3})$/.test(pin));
  return valid ? { pins } : null;
}

/** A span that the axis would have to move or cut was not written by this page. */
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

const columns = ["name", "share", "hashrate", "electricity", "risk", "exposure", "at-risk", "change"] as const;

function readSort(value: string): Partial<Choices> | null {
  const descending = value.startsWith("-");
  const column = columns.find((one) => one === (descending ? value.slice(1) : value));
  return column === undefined ? null : { sort: { column, descending } };
}

/** `15,24`: a loss of 15 % for 24 hours. */
export const printLens = ({ loss, hours }: Choices["lens"]): string => `${loss},${hours}`;

function readLens(value: string): Partial<Choices> | null {
  const [loss = Number.NaN, hours = Number.NaN] = /^\d{1,3},\d{1,3}$/.test(value) ? value.split(",").map(Number) : [];
  return loss >= lensRange.loss[0] &&
    loss <= lensRange.loss[1] &&
    hours >= lensRange.hours[0] &&
    hours <= lensRange.hours[1]
    ? { lens: { loss, hours } }
    : null;
}

function readWindow(value: string): Partial<Choices> | null {
  if (value === "") return { window: null };
  const window = windowHours.find((hours) => String(hours) === value);
  return window === undefined ? null : { window };
}

const decimal = /^-?\d{1,3}(\.\d{1,2})?$/;

function readView(value: string): Partial<Choices> | null {
  if (value === "") return { camera: null };
  const parts = value.split(",");
  if (parts.length !== 3 || !parts.every((part) => decimal.test(part))) return null;
  const [lon = 0, lat = 0, zoom = 0] = parts.map((part) => Number(part) + 0);
  const valid = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= nearestZoom;
  return valid ? { camera: { lon, lat, zoom } } : null;
}

function readSpeed(value: string): Partial<Choices> | null {
  const speed = decimal.test(value) ? Number(value) : Number.NaN;
  return speed >= speedRange.slowest && speed <= speedRange.fastest ? { speed } : null;
}
