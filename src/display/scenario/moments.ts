import { DAY, DAY_SECONDS } from "../../kit/time.ts";
import type { World } from "../../model/scenario/run/world.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { dayWords, shortDay, twoDates } from "../format/dates.ts";

type Beginning = Pick<World, "at">;

/** Years from a scenario's start from which on a day is not named any more, only its year. */
const nearYears = 100;
const yearDays = 365.25;
/** The last year that is written with four digits. */
const lastYear = 9999;

/**
 * The day of a scenario's second: `8 January 2022`; a century on only its year, and past the year 9999, where dates
 * end sooner or later, how many years it is from the start: `a day about 383,000 years later`. It follows `on`, `by`,
 * `until` and `to`. The second is finite.
 */
export const dayOf = (world: Beginning, second: number, locale: string): string =>
  said(world, second, (at) => dayWords(at, locale), words.far.year, words.far.later);

/** The same for a table's cell: `8\u00a0Jan\u00a02022`, `year 2387`, `about 383,000 years later`. */
export const cellDay = (world: Beginning, second: number, locale: string): string =>
  said(world, second, (at) => shortDay(at, locale).replaceAll(" ", "\u00a0"), words.far.yearCell, words.far.laterCell);

function said(
  { at }: Beginning,
  second: number,
  near: (at: number) => string,
  year: (year: number) => string,
  later: (years: number) => string,
): string {
  const years = second / DAY_SECONDS / yearDays;
  if (years <= nearYears) return near(Math.floor((at + second * 1000) / DAY) * DAY);
  const reached = years > lastYear ? Number.POSITIVE_INFINITY : new Date(at + second * 1000).getUTCFullYear();
  return reached > lastYear ? later(years) : year(reached);
}

/** Whether a second lies within the century that is told by its days. */
export const isNear = (second: number): boolean => second / DAY_SECONDS / yearDays <= nearYears;

/** Two seconds of a scenario as `dayOf` says them, told apart by their hours where both fall on one near day. */
export function twoDays(
  world: Beginning,
  seconds: readonly [number, number],
  locale: string,
): readonly [string, string] {
  const [one, other] = seconds;
  if (!isNear(one) || !isNear(other)) return [dayOf(world, one, locale), dayOf(world, other, locale)];
  return twoDates(world.at + one * 1000, world.at + other * 1000, "dayLong", locale);
}

/** The same as `cellDay` says them. */
export function twoCellDays(
  world: Beginning,
  seconds: readonly [number, number],
  locale: string,
): readonly [string, string] {
  const [one, other] = seconds;
  if (!isNear(one) || !isNear(other)) return [cellDay(world, one, locale), cellDay(world, other, locale)];
  const [day, otherDay] = twoDates(world.at + one * 1000, world.at + other * 1000, "dayYear", locale);
  return [day.replaceAll(" ", "\u00a0"), otherDay.replaceAll(" ", "\u00a0")];
}
