import type { FactName, Facts, Moment, Place, PlaceCode } from "../../facts/types.ts";
import { remembering, rememberingFor } from "../../kit/remember.ts";
import type { Choices } from "../../state/choices.ts";
import { en, type Words } from "../../words/en.ts";
import { momentWords } from "../format/dates.ts";
import { type Numbers, numbersFor } from "../format/numbers.ts";
import { type HeadlineContext, placeNamesOf, type Teller } from "../headline/context.ts";
import { headlineOf } from "../headline/headline.ts";
import { mapLabelsOf, minerClaims } from "../map/labels.ts";
import { layerTraits } from "../map/layer-traits.ts";
import { type LegendView, legendOf } from "../map/legend.ts";
import { arcsOf, badgesOf, circlesOf, overlayKeysOf } from "../map/overlays.ts";
import type { Theme } from "../map/palette.ts";
import type { MapFrame, Mark } from "../map/types.ts";
import type { Modelled } from "../scenario/time/modelled.ts";
import { placesInColour } from "../timeline/shares/coloured.ts";
import type { FieldsByFacts, FieldsBySource } from "./fields-by-source.ts";
import { newestIn } from "./newest.ts";
import { baselinesOf, methodsOf, tableNotesOf } from "./options.ts";
import { markOf, type Reading, readingOf, ready } from "./reading.ts";
import { spokenOf } from "./spoken.ts";
import { type CountryTableView, countryTableOf } from "./table.ts";

/**
 * The fields that are made by one rule for the facts and for scenario time. They follow from the choices, the reading
 * (in scenario time it holds the scenario's shares) and what `Modelled` adds, such as its rings and its notes.
 */
interface ReadFields extends Omit<MapFrame, "arcs" | "badges" | "circles"> {
  readonly choices: Choices;
  readonly reading: Reading;
  readonly legend: LegendView;
  readonly table: CountryTableView;
  /** The moment in words for a screen reader, spoken half a second after the last change. */
  readonly spoken: string;
  /** Months that the Change layer can start from. */
  readonly baselines: readonly { readonly at: Moment; readonly label: string; readonly chosen: boolean }[];
  /** What the asked scenario contributed; null where none is asked or answered. */
  readonly scenario: Modelled | null;
}

/**
 * Everything that map and panels show for one moment and one set of choices. A new field goes into `ReadFields`,
 * `FieldsBySource` or `FieldsByFacts`, which decides how it is made in scenario time; `test/display/frame/fields.test.ts`
 * does not compile before it names the field and what decides it.
 */
export interface Frame extends ReadFields, FieldsBySource, FieldsByFacts {}

/**
 * The theme and the language in which a frame is made, and what makes the headlines of replays once its code has been
 * fetched.
 */
export interface Surroundings {
  readonly theme: Theme;
  readonly words: Words;
  readonly tell?: Teller | null;
}

const usual: Surroundings = { theme: "dark", words: en };

/**
 * The frame of one moment; `modelled` puts a scenario's shares in the place of the facts'. Pure; 2 ms for 240 places.
 */
export function frameAt(
  facts: Facts,
  choices: Choices,
  surroundings: Surroundings = usual,
  modelled: Modelled | null = null,
): Frame {
  const { words, tell = null } = surroundings;
  const atlas = atlasOf(facts, words.locale);
  const factual = readingOf(facts, choices);
  const shown = modelled?.shown ?? null;
  const reading = shown?.reading(factual) ?? factual;
  const context = { facts, choices, reading, words, numbers: atlas.numbers, nameOf: atlas.nameOf, tell };
  // A layer that does not follow from shares keeps the facts' colours and legend.
  const { followsShares } = layerTraits[choices.layer];
  const painted = followsShares ? reading : factual;
  const marks = marksOf(painted, facts, choices, atlas);
  const months = ready(facts.hashrate)?.cbeci;
  const coloured = months === undefined ? [] : placesInColour(months);
  const table = countryTableOf(reading, choices, marks.keys(), { ...atlas, coloured }, words);
  const miners = shown === null ? minerClaims(facts, choices, atlas.numbers) : noMiners;
  const own = shown === null ? fieldsByFacts(context, atlas, miners) : shown.fields(choices.layer);
  const labels = mapLabelsOf({ ...own, ...atlas, reading, marks, table, choices, words, miners });
  const legend = legendOf(choices.layer, painted, facts, marks.values(), {
    catalogue: words,
    tariff: choices.tariff,
  });
  return {
    ...own,
    ...(modelled === null ? { labels } : modelled.marked({ ...own, labels })),
    ...passingIn(marks, choices, surroundings),
    ...fieldsOfFiles(facts, words),
    at: choices.at,
    reading,
    projection: choices.projection,
    drawer: choices.drawer,
    ramp: choices.layer,
    marks,
    pins: choices.pins,
    legend: shown === null || !followsShares ? legend : { ...legend, basis: shown.basis },
    table,
    spoken: spokenOf({ ...choices, at: shown?.at ?? choices.at }, own.headline, table, atlas.nameOf, words),
    baselines: baselinesOf(facts, choices, reading, words),
    scenario: modelled,
  };
}

const noMiners: ReadonlyMap<PlaceCode, never> = new Map<PlaceCode, never>();

function fieldsByFacts(context: HeadlineContext, atlas: Atlas, miners: ReturnType<typeof minerClaims>): FieldsBySource {
  const { facts, choices, reading, numbers, words } = context;
  const { places } = atlas;
  const circles = circlesOf(facts, choices, reading, atlas);
  const arcs = arcsOf(facts, choices, places, numbers);
  const badges = badgesOf(facts, choices, places);
  return {
    headline: headlineOf(context),
    circles,
    arcs,
    badges,
    overlayKeys: overlayKeysOf({ circles, arcs, badges, miners }),
    methods: methodsOf(facts, choices, reading, words),
    tableNotes: tableNotesOf(reading, choices, words),
    moment: momentWords(choices.at, words.locale),
  };
}

/**
 * Choices on which the fields of `passingIn` alone depend: a movement of the pointer must not make a whole new frame.
 */
const passing: ReadonlySet<keyof Choices> = new Set([
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
  "openItem",
  "shockSort",
  "rail",
  "window",
  "askedLoss",
  "withoutLoss",
  "figures",
  "presenting",
  "theme",
]);

/**
 * The frame for new choices over the same facts. Where only passing choices changed, such as the hovered place, it
 * keeps the table, the marks and every other field of the frame before, in scenario time too.
 */
export function refreshed(
  frame: Frame,
  facts: Facts,
  choices: Choices,
  surroundings: Surroundings,
  modelled: Modelled | null = null,
): Frame {
  const keys = Object.keys(choices) as (keyof Choices)[];
  const same =
    frame.scenario === modelled && keys.every((key) => passing.has(key) || Object.is(choices[key], frame.choices[key]));
  if (!same) return frameAt(facts, choices, surroundings, modelled);
  return { ...frame, ...passingIn(frame.marks, choices, surroundings) };
}

/** The factor by which labels, badges and circles are larger while presenting: labels of 14 px become 21 px. */
const letteringOfRoom = 1.5;

function passingIn(marks: Frame["marks"], choices: Choices, { theme }: Surroundings) {
  const { hovered, camera, band, presenting } = choices;
  return {
    choices,
    theme,
    hovered,
    camera,
    lettering: presenting ? letteringOfRoom : 1,
    lit: band === null ? null : litBy(marks, band),
  };
}

interface Atlas {
  readonly places: ReadonlyMap<PlaceCode, Place>;
  readonly nameOf: (code: PlaceCode) => string;
  readonly numbers: Numbers;
}

const noPlaces: readonly Place[] = [];

/** Names, places and printers of a language, made once for each set of places. */
const atlasOf = (facts: Facts, locale: string): Atlas => atlases(ready(facts.places) ?? noPlaces)(locale);

const atlases = rememberingFor((list: readonly Place[]) =>
  remembering(
    20,
    (locale): Atlas => ({
      places: new Map(list.map((place) => [place.code, place])),
      nameOf: placeNamesOf(list, locale),
      numbers: numbersFor(locale),
    }),
  ),
);

function marksOf(reading: Reading, facts: Facts, choices: Choices, atlas: Atlas): ReadonlyMap<PlaceCode, Mark> {
  const marks = new Map<PlaceCode, Mark>();
  const codes = atlas.places.size > 0 ? atlas.places.keys() : codesOf(reading, facts);
  for (const code of codes) marks.set(code, markOf(reading, choices.layer, code));
  return marks;
}

/** Every place that a figure names: the places of the table while the list of places is missing. */
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

function fieldsOfFiles(facts: Facts, { locale }: Words): FieldsByFacts {
  const names = Object.keys(facts) as (FactName | "blocks")[];
  const failures = names.flatMap((file) => {
    const loaded = facts[file];
    return loaded.state === "failed" ? [{ file, reason: loaded.reason }] : [];
  });
  return { failures, newest: newestIn(facts), nameOf: atlasOf(facts, locale).nameOf };
}
