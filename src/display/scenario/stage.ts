import type { Facts, PlaceCode } from "../../facts/types.ts";
import { exposures } from "../../model/exposure.ts";
import type { Outcome } from "../../model/scenario/outcome.ts";
import type { SharePicture } from "../../model/shares.ts";
import type { Span } from "../../state/choices.ts";
import { en } from "../../words/en.ts";
import { scenarioTime as words } from "../../words/scenario-time.ts";
import { whatIf } from "../../words/what-if.ts";
import { dayWords, momentWords, periodWords } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { labelsOf } from "../labels.ts";
import { legendOf } from "../legend.ts";
import { numbersFor } from "../numbers.ts";
import { publisherWords } from "../publisher.ts";
import { markOf, type Reading, ready } from "../reading.ts";
import { spokenOf } from "../spoken.ts";
import { tableOf } from "../table.ts";
import type { Badge, Label } from "../types.ts";
import { answerOf } from "./answer.ts";
import { sceneTimeOf } from "./limits.ts";
import { type Running, runningShares } from "./running.ts";
import { sceneHeadline } from "./scene-headline.ts";
import { lossWords } from "./telling/loss.ts";
import type { ScenarioScene, SceneTime } from "./types.ts";

/**
 * The frame with the scenario on its map: a ring on each shocked country, and in scenario time the shares that the
 * scenario computes, all of them modelled. The frame itself where the facts are shown on another tab.
 */
export function scenarioFrame(frame: Frame, facts: Facts, axis: Span): Frame {
  const { asked, tab, at } = frame.choices;
  if (tab !== "what-if" && asked.time === null) return frame;
  const answer = answerOf(facts, axis, asked.scenario, frame.choices);
  if (answer.state !== "answered") return frame;
  const { outcome } = answer;
  const time = asked.time === null ? null : sceneTimeOf(outcome, asked.time);
  const running = runningShares(outcome, time === null ? 0 : (time.at - outcome.world.at) / 1000);
  const figures = figuresOf(running, time !== null);
  const shown = time === null ? frame : inScenario(frame, facts, outcome, running, time);
  const badges = [...shown.badges.filter(({ code }) => !figures.has(code)), ...ringsOf(facts, figures)];
  const day = dayWords(at, en.locale);
  const scenario: ScenarioScene = {
    notes: notesOf(running, time !== null),
    factual: frame,
    aside: time === null ? null : tab === "exposure" ? words.aside(day) : cardsNote(frame, day),
    time,
  };
  const overlayKeys = figures.size === 0 ? shown.overlayKeys : [words.ring, ...shown.overlayKeys];
  return { ...shown, badges, labels: noted(shown.labels, figures), overlayKeys, scenario };
}

const cardsNote = ({ pins, choices }: Frame, day: string): string | null =>
  choices.tab === "countries" && pins.length > 0 ? words.cards(day) : null;

/** Layers whose colours follow from shares. */
const ofShares: ReadonlySet<string> = new Set(["share", "bivariate", "exposure"]);

/** All that the page says of shares, from the scenario's: colours, labels, legend, headline, table, tooltips, speech. */
function inScenario(frame: Frame, facts: Facts, outcome: Outcome, running: Running, time: SceneTime): Frame {
  const { shares } = outcome.world;
  if (shares === null) return frame;
  const { choices, nameOf } = frame;
  const numbers = numbersFor(en.locale);
  const reading = readingIn(frame.reading, shares, running);
  const follows = ofShares.has(choices.layer);
  const marks = follows
    ? new Map([...frame.marks.keys()].map((code) => [code, markOf(reading, choices.layer, code)] as const))
    : frame.marks;
  const table = tableOf(reading, choices, marks.keys(), nameOf, en, numbers);
  const headline = sceneHeadline(outcome, running, time, nameOf);
  const legend = legendOf(choices.layer, follows ? reading : frame.reading, facts, marks.values(), {
    catalogue: en,
    tariff: choices.tariff,
  });
  const basis = whatIf.replay.basis(publisherWords(shares.publisher), periodWords(shares.period, en.locale));
  const places = new Map((ready(facts.places) ?? []).map((place) => [place.code, place]));
  return {
    ...frame,
    reading,
    marks,
    headline,
    table,
    // What was shipped, stated or printed belongs to the facts.
    arcs: [],
    badges: [],
    circles: [],
    overlayKeys: follows ? [] : [words.factual],
    labels: labelsOf({
      reading,
      marks,
      table,
      choices,
      words: en,
      places,
      arcs: [],
      badges: [],
      miners: new Map(),
    }),
    legend: follows ? { ...legend, basis } : legend,
    methods: [],
    tableNotes: [{ text: words.table, source: null }],
    moment: words.moment(momentWords(time.at, en.locale)),
    spoken: spokenOf({ ...choices, at: time.at }, headline, table, nameOf, en),
  };
}

/** Places outside the scenario's map have no data in it: two maps never stand in one picture. */
function readingIn(reading: Reading, shares: SharePicture, running: Running): Reading {
  const picture: SharePicture = {
    ...shares,
    status: "modelled",
    ageDays: 0,
    publisher: whatIf.replay.publisher(publisherWords(shares.publisher)),
    share: running.share,
    hashrate: running.hashrate,
    inflated: [],
    tail: [],
  };
  return { ...reading, shares: picture, exposure: exposures(picture, reading.risks) };
}

/** Where many are shocked their figures would lie over each other; the table has them. */
const mostFigures = 4;

/** All but a trace is not all: `99.99`. */
function percentWords(percent: number): string {
  if (percent >= 99.95 && percent < 100) return lossWords(percent, false, numbersFor(en.locale));
  return percent.toFixed(percent < 99.95 && percent > 0.05 ? 1 : 0);
}

/** What stands under the name of each shocked country; empty where there are too many. */
function figuresOf({ lost }: Running, inTime: boolean): ReadonlyMap<PlaceCode, string> {
  const figure = (percent: number) => {
    const text = percentWords(Math.abs(percent));
    if (!inTime) return whatIf.replay.shocked;
    return percent < 0 ? whatIf.replay.gained(text) : whatIf.replay.lost(text);
  };
  return new Map([...lost].map(([code, percent]) => [code, lost.size > mostFigures ? "" : figure(percent)]));
}

function notesOf({ lost }: Running, inTime: boolean): ScenarioScene["notes"] {
  const note = (percent: number) =>
    !inTime ? words.shocked : percent < 0 ? words.gained(percentWords(-percent)) : words.lost(percentWords(percent));
  return new Map([...lost].map(([code, percent]) => [code, [note(percent)]]));
}

function ringsOf(facts: Facts, figures: ReadonlyMap<PlaceCode, string>): readonly Badge[] {
  return (ready(facts.places) ?? []).flatMap(({ code, label }) => {
    const figure = figures.get(code);
    return figure === undefined ? [] : [{ code, at: label, state: "shocked" as const, label: figure }];
  });
}

/** A country that is shocked is named before those that are not. */
const notedWeight = 1000;

function noted(labels: readonly Label[], figures: ReadonlyMap<PlaceCode, string>): readonly Label[] {
  return labels.map((label) => {
    const figure = figures.get(label.code) ?? "";
    return figure === "" ? label : { ...label, notes: [...label.notes, figure], weight: label.weight + notedWeight };
  });
}
