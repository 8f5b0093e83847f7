import type { Facts, Moment, PlaceCode } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import type { Span } from "../../kit/time.ts";
import { DAY } from "../../kit/time.ts";
import { readCompact } from "../../model/scenario/codec/compact.ts";
import type { Bounds, ScenarioReading } from "../../model/scenario/codec/read.ts";
import { type Outcome, outcomeOf } from "../../model/scenario/run/outcome.ts";
import { type MapChoice, newestMap, type World, type WorldFacts, worldAt } from "../../model/scenario/run/world.ts";
import { en } from "../../words/en.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { dayWords } from "../format/dates.ts";
import { ready } from "../frame/reading.ts";
import { namedTarget } from "./places.ts";
import { scenarioProblemWords } from "./problems.ts";

/**
 * The simulator's answer to a scenario as written in a link: an outcome, or why it has no outcome; `none` for the empty
 * text.
 */
export type Answer =
  | { readonly state: "none" }
  | { readonly state: "waiting" }
  | { readonly state: "refused"; readonly problems: readonly string[] }
  | { readonly state: "answered"; readonly outcome: Outcome };

const firstFortnight = 14 * DAY;

/** The answer to a written scenario, by the map that `basis` names; the same object for the same facts. */
export function answerOf(facts: Facts, axis: Span, word: string, basis: MapChoice = newestMap): Answer {
  return word === "" ? { state: "none" } : answerFrom(facts, axis, word, basis);
}

/** Answers that are kept: several panels ask for them at each change of the store. */
const mostAnswers = 8;
const answerFrom = rememberingLast(answered, mostAnswers, (facts, axis, word, { known, estimate }) => [
  word,
  known,
  estimate,
  axis.from,
  axis.to,
  ...answeredFrom.map((name) => facts[name]),
]);

/**
 * What a scenario may name: the map's places, China's provinces, and moments from a fortnight after the series' first
 * day to the end of the axis.
 */
export function boundsOf(facts: Facts, axis: Span): Bounds {
  const places = new Set<PlaceCode>((ready(facts.places) ?? []).map(({ code }) => code));
  const provinces = new Set(ready(facts.hashrate)?.provinces.places ?? []);
  const network = ready(facts.network);
  const from: Moment = (network?.start ?? axis.from) + firstFortnight;
  return {
    place: (code) => places.has(code) || provinces.has(code),
    named: (written) => namedTarget(facts, written),
    from,
    to: axis.to,
  };
}

/** The files that a world is computed from; null while one of them, other than the blocks, is missing. */
export function worldFactsOf(facts: Facts): WorldFacts | null {
  const network = ready(facts.network);
  const hashrate = ready(facts.hashrate);
  const risk = ready(facts.risk);
  if (network === null || hashrate === null || risk === null) return null;
  return { network, hashrate, risk, blocks: ready(facts.blocks) };
}

/** The network at a moment; null while its files are loading, and in the first fortnight of its series. */
export function worldFor(facts: Facts, at: Moment, basis: MapChoice = newestMap): World | null {
  const from = worldFactsOf(facts);
  return from === null ? null : worldAt(from, at, basis);
}

function answered(facts: Facts, axis: Span, word: string, basis: MapChoice): Answer {
  for (const name of ["network", "hashrate", "risk"] as const) {
    const loaded = facts[name];
    if (loaded.state === "failed") return { state: "refused", problems: [words.failed(name, loaded.reason)] };
  }
  if (worldFactsOf(facts) === null) return { state: "waiting" };
  const bounds = boundsOf(facts, axis);
  const reading: ScenarioReading = readCompact(word, bounds);
  if (!reading.ok) return { state: "refused", problems: scenarioProblemWords(reading.problems, false) };
  const world = worldFor(facts, reading.scenario.start, basis);
  if (world === null) return { state: "refused", problems: [words.noWorld(dayWords(bounds.from, en.locale))] };
  return { state: "answered", outcome: outcomeOf(world, reading.scenario) };
}

/** The files that an answer is computed from. */
const answeredFrom = ["network", "hashrate", "risk", "blocks", "names", "places"] as const;
