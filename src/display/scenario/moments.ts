import { DAY, DAY_SECONDS } from "../../kit/time.ts";
import type { World } from "../../model/scenario/run/world.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { dayWords, shortDay, twoDates } from "../format/dates.ts";
import { yearsWords } from "../format/durations.ts";
import { plainNumber } from "../format/numbers.ts";

type WorldStart = Pick<World, "at">;

/** Years after a scenario's start up to which a day is named; later, the year alone. */
const nearYears = 100;
const yearDays = 365.25;
/** The last year that is written with four digits. */
const lastYear = 9999;

/**
 * The day of a scenario's second, which must be finite: `8 January 2022`. More than a century after the start, the year
 * alone; past the year 9999, the years since the start: `a day about 383,000 years later`. The words follow `on`, `by`,
 * `until` and `to`.
 */
export const dayOf = (world: WorldStart, second: number, locale: string): string =>
  said(world, second, (at) => dayWords(at, locale), words.far.year, words.far.later);

/** The same for a table's cell: `8\u00a0Jan\u00a02022`, `year 2387`, `about 383,000 years later`. */
export const cellDay = (world: WorldStart, second: number, locale: string): string =>
  said(world, second, (at) => shortDay(at, locale).replaceAll(" ", "\u00a0"), words.far.yearCell, words.far.laterCell);

function said(
  { at }: WorldStart,
  second: number,
  near: (at: number) => string,
  year: (year: string) => string,
  later: (years: string) => string,
): string {
  const years = second / DAY_SECONDS / yearDays;
  if (years <= nearYears) return near(Math.floor((at + second * 1000) / DAY) * DAY);
  const reached = years > lastYear ? Number.POSITIVE_INFINITY : new Date(at + second * 1000).getUTCFullYear();
  return reached > lastYear ? later(yearsWords(years)) : year(plainNumber(reached));
}

/** Whether a second lies within the century in which days are named. */
export const isNear = (second: number): boolean => second / DAY_SECONDS / yearDays <= nearYears;

/** Two seconds of a scenario as `dayOf` writes them; with their hours where both fall on one day of that century. */
export function twoDays(
  world: WorldStart,
  seconds: readonly [number, number],
  locale: string,
): readonly [string, string] {
  const [one, other] = seconds;
  if (!isNear(one) || !isNear(other)) return [dayOf(world, one, locale), dayOf(world, other, locale)];
  return twoDates(world.at + one * 1000, world.at + other * 1000, "dayLong", locale);
}

/** The same as `cellDay` writes them. */
export function twoCellDays(
  world: WorldStart,
  seconds: readonly [number, number],
  locale: string,
): readonly [string, string] {
  const [one, other] = seconds;
  if (!isNear(one) || !isNear(other)) return [cellDay(world, one, locale), cellDay(world, other, locale)];
  const [day, otherDay] = twoDates(world.at + one * 1000, world.at + other * 1000, "dayYear", locale);
  return [day.replaceAll(" ", "\u00a0"), otherDay.replaceAll(" ", "\u00a0")];
}
