import type { PlaceCode } from "../../../facts/types.ts";
import type { Move, Shock } from "../../../model/scenario/question/scenario.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";

/** Where a shock's machines go, as its form shows it; null where they spread in proportion to what runs. */
export interface DestinationsForm {
  readonly rows: readonly { readonly place: PlaceCode; readonly name: string; readonly part: string }[];
  /** What the parts add up to, and what it means where that is not 100 %. */
  readonly sum: string;
}

/** The destinations of a shock; `nameOf` gives a place's name. */
export function destinationsOf(move: Move | null, nameOf: (place: PlaceCode) => string): DestinationsForm | null {
  if (move === null || move.to === "everywhere") return null;
  const whole = move.to.reduce((sum, { weight }) => sum + weight, 0);
  const parts = move.to.map(({ place, weight }) => words.partOf(nameOf(place), percent((100 * weight) / whole)));
  return {
    rows: move.to.map(({ place, weight }) => ({ place, name: nameOf(place), part: percent(weight) })),
    sum: Math.abs(whole - 100) < 0.05 ? words.sumRight : words.sumWrong(percent(whole), parts.join(", ")),
  };
}

/** Machines spread in proportion to what runs, or all go to one place at first. */
export const spreadTo = (shock: Shock, place: PlaceCode | null): Partial<Shock> =>
  changed(shock, () => (place === null ? "everywhere" : [{ place, weight: 100 }]));

/** One more destination, with what is missing of 100 %, or an equal part where nothing is. */
export const withDestination = (shock: Shock, place: PlaceCode): Partial<Shock> =>
  changed(shock, (goals) => {
    const missing = 100 - goals.reduce((sum, { weight }) => sum + weight, 0);
    return [...goals, { place, weight: missing >= 1 ? missing : Math.round(100 / (goals.length + 1)) }];
  });

/** Another part for one destination, in %. */
export const withPart = (shock: Shock, place: PlaceCode, part: number): Partial<Shock> =>
  changed(shock, (goals) => goals.map((goal) => (goal.place === place ? { place, weight: part } : goal)));

/** Without a destination; without the last the machines spread in proportion to what runs. */
export const withoutDestination = (shock: Shock, place: PlaceCode): Partial<Shock> =>
  changed(shock, (goals) => {
    const left = goals.filter((goal) => goal.place !== place);
    return left.length === 0 ? "everywhere" : left;
  });

type Goals = Exclude<Move["to"], "everywhere">;

function changed({ move }: Shock, to: (goals: Goals) => Move["to"]): Partial<Shock> {
  return move === null ? {} : { move: { ...move, to: to(move.to === "everywhere" ? [] : move.to) } };
}

const percent = (value: number): string => String(Math.round(value * 10) / 10);
