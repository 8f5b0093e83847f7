import { DAY_SECONDS } from "../../kit/time.ts";
import type { Outcome } from "../../model/scenario/outcome.ts";
import { whatIf as words } from "../../words/what-if.ts";
import type { Grid } from "./tables.ts";

/** What the two are called beside each other: by their names, where these tell them apart. */
export function namesOf(first: Outcome, second: Outcome): readonly [string, string] {
  const [one, other] = [first.scenario.name || words.own, second.scenario.name || words.own];
  return one === other ? [words.compare.first, words.compare.second] : [one, other];
}

/** Two outcomes side by side, with their difference; a scenario beside itself differs by exactly 0. */
export function comparison(first: Outcome, second: Outcome): Grid {
  const rows = words.compare.rows;
  const values: readonly (readonly [string, (outcome: Outcome) => number | null, number])[] = [
    [rows.lost, (outcome) => outcome.deepestLoss, 1],
    [rows.interval, (outcome) => outcome.interval.worst, 0],
    [rows.change, (outcome) => outcome.retargets.find(({ second: at }) => at > outcome.firstShock)?.change ?? null, 2],
    [rows.missing, (outcome) => outcome.missing.blocks, 0],
    [rows.back, (outcome) => (outcome.back.interval === null ? null : outcome.back.interval / DAY_SECONDS), 1],
  ];
  return {
    title: words.compare.title,
    columns: words.compare.columns(...namesOf(first, second)),
    rows: values.map(([label, of, digits]) => ({
      key: label,
      hit: false,
      cells: [
        label,
        printed(of(first), digits),
        printed(of(second), digits),
        difference(of(first), of(second), digits),
      ],
    })),
    note: "",
  };
}

const printed = (value: number | null, digits: number): string =>
  value === null || !Number.isFinite(value) ? words.values.never : signed(value, digits);

function difference(first: number | null, second: number | null, digits: number): string {
  if (first === null || second === null || !Number.isFinite(first - second)) return words.retargets.none;
  return first === second ? "0" : signed(first - second, digits);
}

const signed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};
