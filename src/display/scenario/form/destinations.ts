import type { PlaceCode } from "../../../facts/types.ts";
import type { Move, Shock } from "../../../model/scenario/question/scenario.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";
import { plainNumber } from "../../format/numbers.ts";
import { tenths } from "../../timeline/scale.ts";

/**
 * The destinations of a shock's machines as its form shows them; `part` is the weight of each as the text of its field,
 * meant as %, with one decimal at most.
 */
export interface DestinationsForm {
  readonly rows: readonly { readonly place: PlaceCode; readonly name: string; readonly part: string }[];
  /** A sentence on the sum of the parts; where it is not 100 %, on the shares that it amounts to. */
  readonly sum: string;
}

/** The destinations of a shock; null where no machine moves, or all spread in proportion to running hashrate. */
export function destinationsOf(move: Move | null, nameOf: (place: PlaceCode) => string): DestinationsForm | null {
  if (move === null || move.to === "everywhere") return null;
  const whole = move.to.reduce((sum, { weight }) => sum + weight, 0);
  const parts = move.to.map(({ place, weight }) =>
    words.partOf(nameOf(place), plainNumber(tenths((100 * weight) / whole))),
  );
  return {
    rows: move.to.map(({ place, weight }) => ({ place, name: nameOf(place), part: String(tenths(weight)) })),
    sum: Math.abs(whole - 100) < 0.05 ? words.sumRight : words.sumWrong(plainNumber(tenths(whole)), parts.join(", ")),
  };
}

/** The change that spreads the machines in proportion to running hashrate (null), or sends all of them to a place. */
export const spreadTo = (shock: Shock, place: PlaceCode | null): Partial<Shock> =>
  changed(shock, () => (place === null ? "everywhere" : [{ place, weight: 100 }]));

/** The change that adds a destination, with the part missing from 100 %, or an equal part where none is missing. */
export const withDestination = (shock: Shock, place: PlaceCode): Partial<Shock> =>
  changed(shock, (goals) => {
    const missing = 100 - goals.reduce((sum, { weight }) => sum + weight, 0);
    return [...goals, { place, weight: missing >= 1 ? missing : Math.round(100 / (goals.length + 1)) }];
  });

/** The change that gives one destination another part, %. */
export const withPart = (shock: Shock, place: PlaceCode, part: number): Partial<Shock> =>
  changed(shock, (goals) => goals.map((goal) => (goal.place === place ? { place, weight: part } : goal)));

/** The change that takes a destination away; without the last, machines spread in proportion to running hashrate. */
export const withoutDestination = (shock: Shock, place: PlaceCode): Partial<Shock> =>
  changed(shock, (goals) => {
    const left = goals.filter((goal) => goal.place !== place);
    return left.length === 0 ? "everywhere" : left;
  });

type Goals = Exclude<Move["to"], "everywhere">;

function changed({ move }: Shock, to: (goals: Goals) => Move["to"]): Partial<Shock> {
  return move === null ? {} : { move: { ...move, to: to(move.to === "everywhere" ? [] : move.to) } };
}
