import type { Facts, PlaceCode } from "../../../facts/types.ts";
import { rememberingLast } from "../../../kit/remember.ts";
import type { Span } from "../../../kit/time.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { exposures } from "../../../model/shares/exposure.ts";
import type { SharePicture } from "../../../model/shares/shares.ts";
import type { ScenarioTime } from "../../../state/asked.ts";
import type { Choices, TabId } from "../../../state/choices.ts";
import { en } from "../../../words/en.ts";
import { whatIf } from "../../../words/scenario/answer.ts";
import { scenarioTimeWords as words } from "../../../words/scenario/time.ts";
import { dayWords, momentWords, periodWords } from "../../format/dates.ts";
import { fixed, numbersFor, withSign } from "../../format/numbers.ts";
import type { Marked } from "../../frame/fields-by-source.ts";
import { ready } from "../../frame/reading.ts";
import { placeNamesOf } from "../../headline/context.ts";
import { layerTraits } from "../../map/layer-traits.ts";
import type { Badge, Label } from "../../map/types.ts";
import { publisherWords } from "../../sources/publisher.ts";
import { answerOf } from "../answer.ts";
import { spokenAnswer } from "../answer-title.ts";
import { sceneTimeOf } from "../limits.ts";
import { lossWords } from "../loss.ts";
import { placeNames } from "../places.ts";
import { questionOf } from "../question.ts";
import type { SceneTime } from "../types.ts";
import type { Modelled, ModelledShares } from "./modelled.ts";
import { type Running, runningShares } from "./running.ts";
import { sceneHeadline } from "./scene-headline.ts";

/**
 * What the asked scenario contributes to the frame: a ring on each shocked country and, in scenario time, modelled
 * shares. Null where nothing is asked or answered, and outside the What if tab unless scenario time is shown. Returns
 * the same object as long as its inputs are the same.
 */
export function modelledOf(facts: Facts, choices: Choices, axis: Span): Modelled | null {
  const { asked, tab, at } = choices;
  if (tab !== "what-if" && asked.time === null) return null;
  const answer = answerOf(facts, axis, asked.scenario, choices);
  if (answer.state !== "answered") return null;
  const aside = asked.time === null ? null : asideOf(tab, dayWords(at, en.locale), choices.pins.length > 0);
  return modelledFrom(facts, answer.outcome, asked.time, aside);
}

/** Cached, because each hover asks for the same again. Of the facts it reads the places and the names of provinces. */
const modelledFrom = rememberingLast(modelledIn, 1, ({ places, hashrate }, ...asked) => [places, hashrate, ...asked]);

function modelledIn(facts: Facts, outcome: Outcome, asked: ScenarioTime | null, aside: string | null): Modelled {
  const time = asked === null ? null : sceneTimeOf(outcome, asked);
  const running = runningShares(outcome, time === null ? 0 : (time.at - outcome.world.at) / 1000);
  const shocked = figuresOf(running, time !== null);
  const nameOf = placeNames({ facts, frame: { nameOf: placeNamesOf(ready(facts.places) ?? [], en.locale) } });
  return {
    time,
    shown: time === null ? null : sharesIn(facts, outcome, running, time),
    marked: (map) => markedOn(map, shocked, ringsOf(facts, shocked)),
    notes: notesOf(running, time !== null),
    aside,
    world: outcome.world,
    question: questionOf(outcome.scenario, { locale: en.locale, nameOf }),
    answer: spokenAnswer(outcome, { numbers: numbersFor(en.locale), nameOf }),
  };
}

/** The sentence for a tab that shows the facts in scenario time too; null for the others. */
function asideOf(tab: TabId, day: string, pinned: boolean): string | null {
  if (tab === "exposure") return words.aside(day);
  return tab === "countries" && pinned ? words.cards(day) : null;
}

function sharesIn(facts: Facts, outcome: Outcome, running: Running, time: SceneTime): ModelledShares | null {
  const { shares } = outcome.world;
  if (shares === null) return null;
  const nameOf = placeNamesOf(ready(facts.places) ?? [], en.locale);
  const picture = pictureOf(shares, running);
  const headline = sceneHeadline(outcome, running, time, nameOf);
  return {
    at: time.at,
    reading: (factual) => ({ ...factual, shares: picture, exposure: exposures(picture, factual.risks) }),
    fields: (layer) => ({
      headline,
      // Shipments, statements and published circles are facts; a scenario has none.
      arcs: [],
      badges: [],
      circles: [],
      overlayKeys: layerTraits[layer].followsShares ? [] : [words.factual],
      methods: [],
      tableNotes: [{ text: words.table, source: null }],
      moment: words.moment(momentWords(time.at, en.locale)),
    }),
    basis: whatIf.replay.basis(publisherWords(shares.publisher), periodWords(shares.period, en.locale)),
  };
}

/** The scenario's shares as a map; places that its map does not name have no data, since two maps are never mixed. */
const pictureOf = (shares: SharePicture, running: Running): SharePicture => ({
  ...shares,
  status: "modelled",
  ageDays: 0,
  publisher: whatIf.replay.publisher(publisherWords(shares.publisher)),
  share: running.share,
  hashrate: running.hashrate,
  inflated: [],
  tail: [],
});

/** Shocked countries up to which the map writes a figure for each: more would overlap. The table has all of them. */
const mostFigures = 4;

/** A loss in %; from 99.95 % on with enough decimals not to look like everything: `99.99`. */
function percentWords(percent: number): string {
  if (percent >= 99.95 && percent < 100) return lossWords(percent, false, numbersFor(en.locale));
  return fixed(percent, percent < 99.95 && percent > 0.05 ? 1 : 0);
}

/** The text under the name of each shocked country; empty texts where too many are shocked. */
function figuresOf({ lost }: Running, inTime: boolean): ReadonlyMap<PlaceCode, string> {
  const figure = (percent: number) => {
    const text = percentWords(Math.abs(percent));
    if (!inTime) return whatIf.replay.shocked;
    return whatIf.replay.changed(withSign(-percent, text));
  };
  return new Map([...lost].map(([code, percent]) => [code, lost.size > mostFigures ? "" : figure(percent)]));
}

function notesOf({ lost }: Running, inTime: boolean): Modelled["notes"] {
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

/** Added to the weight of a shocked country's label, so that it is placed before the others. */
const shockedWeight = 1000;

function markedOn(
  { labels, badges, overlayKeys }: Marked,
  shocked: ReadonlyMap<PlaceCode, string>,
  rings: readonly Badge[],
): Marked {
  const ringed = (label: Label): Label => {
    const figure = shocked.get(label.code) ?? "";
    if (figure === "") return label;
    return { ...label, notes: [...label.notes, figure], weight: label.weight + shockedWeight };
  };
  return {
    labels: labels.map(ringed),
    // The ring of a shocked country replaces the badge of its stated connectivity.
    badges: [...badges.filter(({ code }) => !shocked.has(code)), ...rings],
    overlayKeys: shocked.size === 0 ? overlayKeys : [words.ring, ...overlayKeys],
  };
}
