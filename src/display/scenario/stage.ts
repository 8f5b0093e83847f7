import type { Facts, PlaceCode } from "../../facts/types.ts";
import { runningAt } from "../../model/scenario/hashrates.ts";
import type { Outcome } from "../../model/scenario/outcome.ts";
import { unnamed } from "../../model/scenario/reach.ts";
import type { SharePicture } from "../../model/shares.ts";
import type { Span } from "../../state/choices.ts";
import { en } from "../../words/en.ts";
import { whatIf as words } from "../../words/what-if.ts";
import { bandOf } from "../bands.ts";
import { periodWords } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { legendOf } from "../legend.ts";
import { numbersFor } from "../numbers.ts";
import { publisherWords } from "../publisher.ts";
import { ready } from "../reading.ts";
import { tableOf } from "../table.ts";
import type { Badge, Label, Mark } from "../types.ts";
import { answerOf } from "./answer.ts";

/**
 * The frame with the scenario on its map: a ring on each shocked country, and in scenario time the shares that the
 * scenario computes, all of them modelled. The frame itself on any other tab.
 */
export function scenarioFrame(frame: Frame, facts: Facts, axis: Span): Frame {
  const { asked, tab, layer } = frame.choices;
  if (tab !== "what-if") return frame;
  const answer = answerOf(facts, axis, asked.scenario);
  if (answer.state !== "answered") return frame;
  const { outcome } = answer;
  const second = (asked.hour ?? 0) * 3600;
  const running = runningShares(outcome, second);
  const figures = figuresOf(running, asked.hour !== null);
  const rings = ringsOf(facts, figures);
  const inTime = asked.hour !== null && layer === "share";
  const shown = inTime ? inScenario(frame, facts, running) : frame;
  const badges = [...shown.badges.filter(({ code }) => !figures.has(code)), ...rings];
  return { ...shown, badges, labels: noted(shown.labels, figures) };
}

/** All that the page says of shares, from the scenario's: colours, labels, legend, table and, through them, tooltips. */
function inScenario(frame: Frame, facts: Facts, running: Running): Frame {
  const { choices, nameOf } = frame;
  const marks = marksOf(frame, running);
  const { shares } = frame.reading;
  if (shares === null) return frame;
  const picture: SharePicture = {
    ...shares,
    status: "modelled",
    ageDays: 0,
    publisher: words.replay.publisher(publisherWords(shares.publisher)),
    share: running.share,
    hashrate: new Map(),
    inflated: [],
    tail: [],
  };
  const reading = { ...frame.reading, shares: picture };
  const legend = legendOf(choices.layer, reading, facts, marks.values(), en);
  return {
    ...frame,
    reading,
    marks,
    labels: labelsOf(frame, facts, running),
    // What was shipped, stated or printed belongs to the facts.
    arcs: [],
    badges: [],
    circles: [],
    table: tableOf(reading, choices, marks.keys(), nameOf, en, numbersFor(en.locale)),
    legend: {
      ...legend,
      basis: words.replay.basis(publisherWords(shares.publisher), periodWords(shares.period, en.locale)),
    },
  };
}

interface Running {
  /** % of what runs, countries whole. */
  readonly share: ReadonlyMap<PlaceCode, number>;
  /** % of its first hashrate that a shocked country lacks. */
  readonly lost: ReadonlyMap<PlaceCode, number>;
}

function runningShares({ plan, world }: Outcome, second: number): Running {
  const running = runningAt(plan, world.at + second * 1000);
  const whole = running.reduce((sum, part) => sum + part, 0);
  const now = new Map<PlaceCode, number>();
  const first = new Map<PlaceCode, number>();
  const hit = new Set<PlaceCode>();
  plan.parts.places.forEach((place, part) => {
    const country = place.startsWith("CN-") ? "CHN" : place;
    now.set(country, (now.get(country) ?? 0) + (running[part] ?? 0));
    first.set(country, (first.get(country) ?? 0) + (plan.parts.shares[part] ?? 0));
    if (plan.placed.some((placed) => placed.hit[part] === true)) hit.add(country);
  });
  now.delete(unnamed);
  const lost = [...hit].flatMap((place) => {
    const before = first.get(place) ?? 0;
    return before === 0 || place === unnamed ? [] : [[place, 100 * (1 - (now.get(place) ?? 0) / before)] as const];
  });
  const share = [...now].map(([place, part]) => [place, whole === 0 ? 0 : (100 * part) / whole] as const);
  return { share: new Map(share), lost: new Map(lost) };
}

/** Where many are shocked their figures would lie over each other; the table has them. */
const mostFigures = 4;

/** What stands under the name of each shocked country; empty where there are too many. */
function figuresOf({ lost }: Running, inTime: boolean): ReadonlyMap<PlaceCode, string> {
  const figure = (percent: number) => {
    const text = percent.toFixed(percent < 99.95 && percent > 0.05 ? 1 : 0);
    return inTime ? words.replay.lost(text) : words.replay.shocked;
  };
  return new Map([...lost].map(([code, percent]) => [code, lost.size > mostFigures ? "" : figure(percent)]));
}

function ringsOf(facts: Facts, figures: ReadonlyMap<PlaceCode, string>): readonly Badge[] {
  return (ready(facts.places) ?? []).flatMap(({ code, label }) => {
    const figure = figures.get(code);
    return figure === undefined ? [] : [{ code, at: label, state: "shocked" as const, label: figure }];
  });
}

function noted(labels: readonly Label[], figures: ReadonlyMap<PlaceCode, string>): readonly Label[] {
  return labels.map((label) => {
    const figure = figures.get(label.code) ?? "";
    return figure === "" ? label : { ...label, notes: [...label.notes, figure] };
  });
}

/** Places outside the scenario's map have no data in it: two maps never stand in one picture. */
function marksOf(frame: Frame, { share }: Running): ReadonlyMap<PlaceCode, Mark> {
  return new Map(
    [...frame.marks.keys()].map((place) => {
      const value = share.get(place);
      return [place, value === undefined ? noData : modelled(value)] as const;
    }),
  );
}

const noData: Mark = { band: -1, age: 0, value: null, status: "none" };

const modelled = (value: number): Mark => ({ band: bandOf("share", value), age: 0, value, status: "modelled" });

function labelsOf(frame: Frame, facts: Facts, { share }: Running): readonly Label[] {
  const { share: printed } = numbersFor(en.locale);
  return (ready(facts.places) ?? []).flatMap(({ code, label }) => {
    const value = share.get(code);
    if (value === undefined) return [];
    return [{ code, at: label, name: frame.nameOf(code), value: `${printed(value)} %`, notes: [], weight: value }];
  });
}
