import { group, median } from "d3";
import { lastDay } from "../../data/periods.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";
import { keysOf, rowKeys } from "../../data/tables/row-keys.ts";
import type { Bound, Found, Incoming } from "../outcome.ts";
import type { Faults } from "../refused.ts";

/** A value of one series at one time; `found` is null for a value that we hold. */
interface Point {
  readonly series: string;
  readonly day: string;
  readonly period: string;
  readonly value: number;
  readonly found: Found | null;
}

/** A new value and its ratio to a neighbouring value. */
interface Step {
  readonly found: Found;
  readonly value: number;
  readonly beside: Point;
  readonly ratio: number;
}

/** The names of a value in a fault: the publisher's name of its column, and the unit of our table. */
type Naming = Pick<Bound, "printed" | "unit">;

/** Least number of new values in a period from which a change of unit is suspected. */
const enough = 3;
/** Median ratio to their neighbours above which, or below whose inverse, new values are taken to be in another unit. */
const largestMedian = 5;

/**
 * Adds a fault for each new value that differs from its neighbour in the series by more than the allowed factor, and
 * for each period whose new values typically do: another unit explains that, a real change does not.
 */
export function refuseJumps({ identity, rows, largest = {} }: Incoming, held: readonly OwnRow[], faults: Faults): void {
  const columns = rowKeys[identity.path];
  const heldKeys = new Set(keysOf(held, columns));
  const keys = keysOf(
    rows.map(({ cells }) => cells),
    columns,
  );
  const fresh = rows.filter((_, index) => !heldKeys.has(keys[index] as string));
  if (fresh.length === 0) return;
  const own = columns.filter((column) => column !== "period" && column !== "estimate");
  for (const [column, bound] of Object.entries(largest)) {
    const limit = typeof bound === "number" ? bound : bound.times;
    const namingOf = (one: Found) =>
      typeof bound === "number" ? { printed: one.printed.value, unit: one.cells["unit"] ?? "" } : bound;
    const point = (cells: OwnRow, one: Found | null): Point => ({
      series: own.map((name) => cells[name] ?? "").join(" "),
      day: lastDay(cells["period"] ?? ""),
      period: cells["period"] ?? "",
      value: Number(cells[column]),
      found: one,
    });
    const points = [...held.map((row) => point(row, null)), ...fresh.map((one) => point(one.cells, one))];
    const steps = stepsOf(points.filter(({ value }) => value > 0));
    for (const step of steps) if (isBeyond(step.ratio, limit)) faults.add(...faultOf(step, namingOf(step.found)));
    refuseShifted(steps, limit, namingOf, faults);
  }
}

/**
 * The steps from each new value to the value before it in its series, or to the one after it at the beginning, and to a
 * held value after it.
 */
function stepsOf(points: readonly Point[]): readonly Step[] {
  return [...group(points, ({ series }) => series).values()].flatMap((own) => {
    const order = [...own].sort((a, b) => a.day.localeCompare(b.day));
    return order.flatMap((point, index) => {
      const before = order[index - 1];
      if (point.found !== null) return stepOf(point, before ?? order[index + 1]);
      return before === undefined || index === 1 ? [] : stepOf(before, point);
    });
  });
}

function stepOf({ found, value }: Point, beside: Point | undefined): readonly Step[] {
  return found === null || beside === undefined ? [] : [{ found, value, beside, ratio: value / beside.value }];
}

function refuseShifted(steps: readonly Step[], limit: number, namingOf: (one: Found) => Naming, faults: Faults): void {
  for (const [period, own] of group(steps, ({ found }) => found.cells["period"] ?? "")) {
    const ratio = median(own, (step) => step.ratio) ?? 1;
    const [first] = own;
    if (first === undefined || own.length < enough || !isBeyond(ratio, largestMedian)) continue;
    if (own.some((step) => isBeyond(step.ratio, limit))) continue;
    const { printed, unit } = namingOf(first.found);
    faults.add(
      first.found.row,
      printed,
      `${own.length} new values of ${period} are typically ${short(ratio)} times their neighbours${looksLike(unit, ratio)}`,
    );
  }
}

const isBeyond = (ratio: number, limit: number): boolean => ratio > limit || ratio < 1 / limit;

function faultOf({ found, value, beside, ratio }: Step, { printed, unit }: Naming): Parameters<Faults["add"]> {
  return [
    found.row,
    printed,
    `${short(value)} ${unit} is ${short(ratio)} times the ${short(beside.value)} ${unit} of ${beside.period}${looksLike(unit, ratio)}`,
  ];
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** Units that are confused, by the factor that results. */
const mistakes: Readonly<{ [unit: string]: readonly (readonly [factor: number, words: string])[] }> = {
  "EH/s": [
    [1e6, "TH/s, not EH/s"],
    [1e3, "PH/s, not EH/s"],
    [1e-3, "ZH/s, not EH/s"],
    [1e-6, "EH/s where TH/s were expected"],
  ],
  "%": [
    [0.01, "a fraction, not percent"],
    [100, "hundredths of a percent"],
  ],
  "percentile rank": [[0.01, "a fraction, not a rank from 0 to 100"]],
  USD: [
    [100, "cents, not dollars"],
    [0.01, "hundreds of dollars"],
  ],
  "US cents/kWh": [
    [0.01, "dollars, not cents"],
    [10, "dollars a MWh, not cents a kWh"],
  ],
  "EUR/kWh": [
    [100, "cents, not euros"],
    [1000, "euros a MWh, not a kWh"],
    [0.01, "hundreds of euros"],
  ],
  "gCO2/kWh": [[0.001, "kilograms, not grams"]],
  TWh: [
    [1000, "GWh, not TWh"],
    [1e6, "MWh, not TWh"],
    [0.001, "PWh, not TWh"],
  ],
};

function looksLike(unit: string, ratio: number): string {
  const [, words] =
    (mistakes[unit] ?? []).find(([factor]) => Math.abs(Math.log10(ratio / factor)) < Math.log10(4)) ?? [];
  return words === undefined ? ": has the unit changed?" : `: it looks like ${words}`;
}
