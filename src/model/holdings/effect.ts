import type { Moment, PlaceCode } from "../../facts/types.ts";
import { DAY_SECONDS } from "../../kit/time.ts";
import type { Shock, Target } from "../scenario/question/scenario.ts";
import type { Course } from "../scenario/run/course.ts";
import { stretchesOf, takenAt } from "../scenario/run/envelope.ts";
import { blocksPerHalving, incomePerTerahash, subsidyAt } from "../scenario/run/money.ts";
import type { Outcome } from "../scenario/run/outcome.ts";
import { blocksBy, epochHolding } from "../scenario/run/path.ts";
import { countryOfProvince } from "../scenario/run/reach.ts";

/** A stretch of a scenario, in seconds from its start. */
export interface Phase {
  readonly from: number;
  readonly to: number;
}

/** The stretches over which incomes are summed, the same for every site. */
export interface Phases {
  /**
   * From the first shock to the end of the last return; null where a shock never ends or a return lasts beyond the
   * horizon.
   */
  readonly during: Phase | null;
  /** From the first shock to the first retarget after it; null where that is beyond the horizon. */
  readonly untilRetarget: Phase | null;
  /** The epoch after that retarget; null where it begins beyond the horizon. */
  readonly after: Phase | null;
  /** From the first shock to the horizon. */
  readonly all: Phase;
}
/** The name of a phase. */
export type PhaseId = keyof Phases;

/** Expected coins in a phase, BTC for 1 EH/s: with the scenario, and without its shocks. */
export interface Income {
  readonly coins: number;
  readonly without: number;
}
/** The income in each phase; null where the phase is. */
export type Incomes = Readonly<Record<PhaseId, Income | null>>;

const terahashesPerExahash = 1e6;

/** The phases of an outcome. */
export function phasesOf({ course, scenario, world, firstShock, horizon }: Outcome): Phases {
  const felt = course.epochs.find(({ to, change }) => change !== null && to > firstShock);
  const next = felt === undefined ? undefined : course.epochs.find(({ from }) => from === felt.to);
  const ends = scenario.shocks.map((shock) => (endOf(shock) - world.at) / 1000);
  const over = Math.max(firstShock, ...ends);
  return {
    during: over > firstShock && over < horizon ? { from: firstShock, to: over } : null,
    untilRetarget: felt === undefined || felt.to > horizon ? null : { from: firstShock, to: felt.to },
    after: next === undefined || next.from >= horizon ? null : { from: next.from, to: Math.min(next.to, horizon) },
    all: { from: firstShock, to: horizon },
  };
}

/** When the return of a shock is complete; infinite where it never returns. */
function endOf(shock: Shock): Moment {
  if (shock.end === null) return Number.POSITIVE_INFINITY;
  return stretchesOf(shock).find(({ from }) => from === shock.end)?.to ?? shock.end;
}

/** Part, 0–1, of a country's machines that is dark at a second. */
export type DarkPart = (second: number) => number;

/** The dark part of a country that no shock hits: 0. */
export const neverDark: DarkPart = () => 0;

/**
 * The dark part of a country's machines, as one site there should expect it: shocks hit all machines of a place alike.
 * The site's own machines stay; machines that a scenario moves away belong to other miners. A province named by the
 * scenario counts with its part of the country's share. A country without a share is hit where a target names it, by
 * itself, by its risk or with everyone; the riskiest are ranked among the countries with a share, as in `reachOf`.
 */
export function darkPartOf({ plan, scenario, world }: Outcome, place: PlaceCode): DarkPart {
  const { places, shares } = plan.parts;
  const own = places.flatMap((part, index) => {
    const share = shares[index] ?? 0;
    return countryOfProvince(part) === place && share > 0 ? [{ index, share }] : [];
  });
  const whole = own.reduce((sum, { share }) => sum + share, 0);
  const lost = (at: Moment, isHit: (shock: Shock, index: number) => boolean) =>
    1 -
    scenario.shocks.reduce(
      (left, shock, index) => (isHit(shock, index) ? left * (1 - (shock.loss / 100) * takenAt(shock, at)) : left),
      1,
    );
  return (second) => {
    const at = world.at + second * 1000;
    if (whole === 0) return lost(at, ({ target }) => names(target, place, world.risks.get(place)?.risk ?? -1));
    return own.reduce(
      (sum, { index, share }) =>
        sum + (share / whole) * lost(at, (_, shock) => plan.placed[shock]?.hit[index] === true),
      0,
    );
  };
}

function names(target: Target, place: PlaceCode, risk: number): boolean {
  if (target.by === "places") return target.places.includes(place);
  return target.by === "everyone" || (target.by === "risk" && risk >= target.from);
}

/**
 * The countries among `places` that a shock on the riskiest countries leaves out only because they have no share:
 * countries with a share alone are ranked. Each is riskier than one that the shock hits, or has a known risk while fewer
 * countries are ranked than the shock asks for.
 */
export function unrankedOf({ plan, scenario, world }: Outcome, places: readonly PlaceCode[]): readonly PlaceCode[] {
  const riskOf = (place: PlaceCode) => world.risks.get(place)?.risk ?? -1;
  const enough = scenario.shocks.flatMap(({ target }, shock) => {
    if (target.by !== "riskiest") return [];
    const hit = plan.parts.places.filter((_, part) => plan.placed[shock]?.hit[part] === true);
    const countries = [...new Set(hit.map(countryOfProvince))];
    return [countries.length < target.count ? -1 : Math.min(...countries.map(riskOf))];
  });
  const least = Math.min(...enough);
  const shares = world.shares?.share;
  return [...new Set(places)].filter((place) => riskOf(place) > least && !((shares?.get(place) ?? 0) > 0));
}

/**
 * The incomes of 1 EH/s with the scenario and without its shocks; `dark` is the part of the machines that is off,
 * `fees` the fees' part of the subsidy, 0–1.
 */
export function incomesOf(outcome: Outcome, dark: DarkPart, fees: number): Incomes {
  const phases = phasesOf(outcome);
  const income = (phase: Phase | null): Income | null =>
    phase === null
      ? null
      : {
          coins: coinsIn(outcome, outcome.course, phase, fees, dark),
          without: coinsIn(outcome, outcome.steady, phase, fees, neverDark),
        };
  return {
    during: income(phases.during),
    untilRetarget: income(phases.untilRetarget),
    after: income(phases.after),
    all: income(phases.all),
  };
}

/**
 * Expected coins of 1 EH/s in a phase, BTC. Between two cuts difficulty and subsidy are constant; Simpson's rule
 * integrates the running part.
 */
function coinsIn({ world, course: shocked }: Outcome, course: Course, phase: Phase, fees: number, dark: DarkPart) {
  const heightAt = (second: number) =>
    world.chain.height + 1 + blocksBy(course.epochs, world.chain, course.rates, second);
  const inside = [...shocked.rates.from, ...course.epochs.map(({ from }) => from), ...halvingsIn(heightAt, phase)];
  const cuts = [phase.from, ...inside.filter((second) => second > phase.from && second < phase.to), phase.to];
  cuts.sort((a, b) => a - b);
  let coins = 0;
  for (let index = 1; index < cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1] as number, cuts[index] as number];
    if (to <= from) continue;
    const middle = (from + to) / 2;
    const height = Math.floor(heightAt(middle));
    const perDay = incomePerTerahash(epochHolding(course.epochs, middle).difficulty, height, fees * subsidyAt(height));
    // A jump at the end of a stretch belongs to the next.
    const running = 1 - (dark(from) + 4 * dark(middle) + dark(to - 1e-6)) / 6;
    coins += ((perDay * terahashesPerExahash * (to - from)) / DAY_SECONDS) * running;
  }
  return coins;
}

/** The second, to within one, at which the subsidy halves in a phase; empty without a halving. */
function halvingsIn(heightAt: (second: number) => number, { from, to }: Phase): readonly number[] {
  const halving = Math.ceil(heightAt(from) / blocksPerHalving) * blocksPerHalving;
  if (heightAt(to) <= halving) return [];
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (heightAt(middle) < halving) low = middle;
    else high = middle;
  }
  return [high];
}
