import { DAY_SECONDS } from "../../../kit/time.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { fixed, withSign } from "../../format/numbers.ts";
import { lossWords } from "../loss.ts";
import type { ScenarioTable } from "../tables.ts";

/** The names of two compared scenarios; “first” and “second” where both have the same name. */
export function comparedNamesOf(first: Outcome, second: Outcome): readonly [string, string] {
  const [one, other] = [first.scenario.name || words.own, second.scenario.name || words.own];
  return one === other ? [words.compare.first, words.compare.second] : [one, other];
}

/**
 * A compared quantity: its least number of decimals and, where a number alone would mislead, its own way to print it.
 */
interface Row {
  readonly label: string;
  readonly digits: number;
  of(outcome: Outcome): number | null;
  words?(outcome: Outcome, digits: number): string;
}

const rows: readonly Row[] = [
  {
    label: words.compare.rows.lost,
    digits: 1,
    of: ({ deepestLoss }) => deepestLoss,
    words: ({ deepestLoss, leastHashrate }, digits) =>
      lossWords(deepestLoss, leastHashrate === 0, { share: (value) => signed(value, digits) }, Math.max(2, digits)),
  },
  { label: words.compare.rows.interval, digits: 0, of: ({ interval }) => interval.worst },
  {
    label: words.compare.rows.change,
    digits: 2,
    of: ({ retargets, firstShock }) => retargets.find(({ second }) => second > firstShock)?.change ?? null,
  },
  { label: words.compare.rows.missing, digits: 0, of: ({ missing }) => missing.blocks },
  {
    label: words.compare.rows.back,
    digits: 1,
    of: ({ back }) => (back.interval === null ? null : back.interval / DAY_SECONDS),
  },
];

/** Two outcomes side by side with the first less the second; a scenario beside itself differs by exactly 0. */
export function comparison(first: Outcome, second: Outcome): ScenarioTable {
  return {
    title: words.compare.title,
    columns: words.compare.columns(...comparedNamesOf(first, second)),
    rows: rows.map((row) => {
      const [one, other] = [row.of(first), row.of(second)];
      const digits = digitsFor(one, other, row.digits);
      const cells = [cellOf(row, first, digits), cellOf(row, second, digits), difference(one, other, digits)];
      return { key: row.label, hit: false, cells: [row.label, ...cells] };
    }),
    note: "",
  };
}

/** The most decimals that are printed. */
const most = 8;

/** The number of decimals that two figures need to look different, at least `least` and at most `most`. */
function digitsFor(one: number | null, other: number | null, least: number): number {
  const apart = Math.abs((one ?? 0) - (other ?? 0));
  if (one === null || other === null || isSame(one, other) || !Number.isFinite(apart)) return least;
  return Math.min(most, Math.max(least, Math.ceil(-Math.log10(apart) - 1e-9)));
}

/** Whether two figures are equal up to rounding errors, 10⁻¹³ of their size. */
const isSame = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= 1e-13 * Math.max(Math.abs(one), Math.abs(other));

function cellOf(row: Row, outcome: Outcome, digits: number): string {
  if (row.words !== undefined) return row.words(outcome, digits);
  const value = row.of(outcome);
  return value === null || !Number.isFinite(value) ? words.values.never : signed(value, digits);
}

function difference(first: number | null, second: number | null, digits: number): string {
  if (first === null || second === null || !Number.isFinite(first - second)) return words.retargets.none;
  if (isSame(first, second)) return "0";
  const least = 10 ** -most;
  return Math.abs(first - second) < least ? words.compare.under(fixed(least, most)) : signed(first - second, digits);
}

/** From this size on figures are written as powers of ten. */
const longest = 1e8;

function signed(value: number, digits: number): string {
  const size = Math.abs(value);
  const text = size < longest ? fixed(size, digits) : powerOfTen(size);
  return size < 0.5 * 10 ** -digits ? text : withSign(value, text, "");
}

/** `6.1 × 10¹²` */
function powerOfTen(size: number): string {
  const [figure = "", power = ""] = size.toExponential(1).split("e+");
  return `${fixed(Number(figure), 1)} × 10${[...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
}
