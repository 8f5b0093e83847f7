import type { FactName, Facts, Moment, Place, PlaceCode, SourceId } from "../facts/types.ts";
import type { Choices } from "../state/choices.ts";
import { en, type Words } from "../words/en.ts";
import { momentWords } from "./dates.ts";
import { type Headline, namesOf } from "./headline/desk.ts";
import { headlineOf } from "./headline/headline.ts";
import { labelsOf, minerClaims } from "./labels.ts";
import { type Legend, legendOf } from "./legend.ts";
import { type Newest, newestIn } from "./newest.ts";
import { type Numbers, numbersFor } from "./numbers.ts";
import { baselinesOf, methodsOf, tableNotesOf } from "./options.ts";
import { arcsOf, badgesOf, circlesOf, overlayKeysOf } from "./overlays.ts";
import type { Theme } from "./palette.ts";
import { markOf, type Reading, readingOf, ready } from "./reading.ts";
import type { ScenarioScene } from "./scenario/types.ts";
import { spokenOf } from "./spoken.ts";
import { type Table, tableOf } from "./table.ts";
import type { MapFrame, Mark } from "./types.ts";

/** Everything to be shown for one moment and one set of choices; all that is shown reads it. */
export interface Frame extends MapFrame {
  readonly choices: Choices;
  readonly reading: Reading;
  readonly headline: Headline;
  readonly legend: Legend;
  readonly table: Table;
  /** What the marks over the colours mean. */
  readonly overlayKeys: readonly string[];
  /** One sentence for a screen reader, spoken when playback rests. */
  readonly spoken: string;
  /** `6 Jan 2022, 06:00 UTC` */
  readonly moment: string;
  /** Files that could not be read, each with its reason: they disable their layer and nothing else. */
  readonly failures: readonly { readonly file: FactName | "blocks"; readonly reason: string }[];
  /** Methods that cover the moment, newest first, for the switch; empty where there is no choice. */
  readonly methods: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  /** Months that the Change layer can start from. */
  readonly baselines: readonly { readonly at: Moment; readonly label: string; readonly chosen: boolean }[];
  /** What stands under the table, each with its source. */
  readonly tableNotes: readonly { readonly text: string; readonly source: SourceId | null }[];
  /** How far the figures go that it is made from. */
  readonly newest: Newest;
  readonly nameOf: (code: PlaceCode) => string;
  /** What a scenario makes of this frame; null where none is asked. */
  readonly scenario: ScenarioScene | null;
}

/** What surrounds the page: the visitor's light, the language. */
export interface Surroundings {
  readonly theme: Theme;
  readonly words: Words;
}

const usual: Surroundings = { theme: "dark", words: en };

/** The frame of one moment: pure, at most 2 ms for 240 places. */
export function frameAt(facts: Facts, choices: Choices, surroundings: Surroundings = usual): Frame {
  const { words, theme } = surroundings;
  const atlas = atlasOf(facts, words.locale);
  const reading = readingOf(facts, choices);
  const marks = marksOf(reading, facts, choices, atlas);
  const desk = { facts, choices, reading, words, numbers: atlas.numbers, nameOf: atlas.nameOf };
  const headline = headlineOf(desk);
  const circles = circlesOf(facts, choices, reading, atlas.places, atlas.numbers);
  const arcs = arcsOf(facts, choices, atlas.places, atlas.numbers);
  const miners = minerClaims(facts, choices, atlas.numbers);
  const badges = badgesOf(facts, choices, atlas.places);
  const table = tableOf(reading, choices, marks.keys(), atlas.nameOf, words, atlas.numbers);
  return {
    at: choices.at,
    choices,
    reading,
    theme,
    projection: choices.projection,
    ramp: choices.layer,
    marks,
    circles,
    arcs,
    labels: labelsOf({ reading, marks, table, choices, words, places: atlas.places, arcs, badges, miners }),
    badges,
    overlayKeys: overlayKeysOf({ circles, arcs, badges, miners }),
    pins: choices.pins,
    hovered: choices.hovered,
    lit: choices.band === null ? null : litBy(marks, choices.band),
    camera: choices.camera,
    headline,
    legend: legendOf(choices.layer, reading, facts, marks.values(), { catalogue: words, tariff: choices.tariff }),
    table,
    spoken: spokenOf(choices, headline, table, atlas.nameOf, words),
    moment: momentWords(choices.at, words.locale),
    failures: failuresOf(facts),
    methods: methodsOf(facts, choices, reading, words),
    baselines: baselinesOf(facts, choices, reading, words),
    tableNotes: tableNotesOf(reading, choices, words),
    newest: newestIn(facts),
    nameOf: atlas.nameOf,
    scenario: null,
  };
}

/** Choices that change nothing of what the facts say: a pointer's move must not cost a whole frame. */
const passing: ReadonlySet<string> = new Set([
  "hovered",
  "band",
  "camera",
  "playing",
  "speed",
  "tab",
  "weights",
  "shutdowns",
  "riskLevel",
  "formula",
  "ranked",
  "parts",
  "asked",
  "source",
  "item",
  "window",
  "lens",
  "without",
  "theme",
]);

/** The frame for new choices over the same facts: the old one with its passing parts changed where that is enough. */
export function refreshed(frame: Frame, facts: Facts, choices: Choices, surroundings: Surroundings): Frame {
  const keys = Object.keys(choices) as (keyof Choices)[];
  const same = keys.every((key) => passing.has(key) || Object.is(choices[key], frame.choices[key]));
  if (!same) return frameAt(facts, choices, surroundings);
  const lit = choices.band === null ? null : litBy(frame.marks, choices.band);
  const { hovered, camera } = choices;
  return { ...frame, choices, theme: surroundings.theme, hovered, camera, lit };
}

interface Atlas {
  readonly places: ReadonlyMap<PlaceCode, Place>;
  readonly nameOf: (code: PlaceCode) => string;
  readonly numbers: Numbers;
}

const atlases = new WeakMap<object, Map<string, Atlas>>();
const noPlaces: readonly Place[] = [];

/** Names, places and printers, made once for each set of places and language. */
function atlasOf(facts: Facts, locale: string): Atlas {
  const list = ready(facts.places) ?? noPlaces;
  const byLocale = atlases.get(list) ?? new Map<string, Atlas>();
  atlases.set(list, byLocale);
  let atlas = byLocale.get(locale);
  if (atlas === undefined) {
    atlas = {
      places: new Map(list.map((place) => [place.code, place])),
      nameOf: namesOf(list, locale),
      numbers: numbersFor(locale),
    };
    byLocale.set(locale, atlas);
  }
  return atlas;
}

function marksOf(reading: Reading, facts: Facts, choices: Choices, atlas: Atlas): ReadonlyMap<PlaceCode, Mark> {
  const marks = new Map<PlaceCode, Mark>();
  const codes = atlas.places.size > 0 ? atlas.places.keys() : codesOf(reading, facts);
  for (const code of codes) marks.set(code, markOf(reading, choices.layer, code));
  return marks;
}

/** Every place that a figure names, where the list of places is not to be had. */
function codesOf(reading: Reading, facts: Facts): Iterable<PlaceCode> {
  const hashrate = ready(facts.hashrate);
  const named = [
    ...(hashrate?.cbeci.places ?? []),
    ...(hashrate?.estimates ?? []).flatMap(({ rows }) => rows.map((row) => row.place)),
  ];
  const codes = new Set([...named, ...reading.risks.keys(), ...reading.prices.keys()]);
  codes.delete("OTHER");
  return codes;
}

function litBy(marks: ReadonlyMap<PlaceCode, Mark>, band: number): ReadonlySet<PlaceCode> {
  const lit = new Set<PlaceCode>();
  for (const [code, mark] of marks) if (mark.band === band) lit.add(code);
  return lit;
}

function failuresOf(facts: Facts): Frame["failures"] {
  const names = Object.keys(facts) as (FactName | "blocks")[];
  return names.flatMap((file) => {
    const loaded = facts[file];
    return loaded.state === "failed" ? [{ file, reason: loaded.reason }] : [];
  });
}
