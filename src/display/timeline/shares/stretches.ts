import { replays } from "../../../facts/replays.ts";
import type { HashrateFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { across, overlaps, unitsAt } from "../scale.ts";
import type { PercentOfBox } from "../types.ts";
import { extentOf, monthsKnown } from "./months.ts";
import { periodsKnown } from "./periods.ts";

/** A stretch of the slim slider for which a map was published, or that can be replayed. */
export interface SlimStretch {
  readonly kind: "map" | "replay";
  readonly x: PercentOfBox;
  readonly width: PercentOfBox;
}

/**
 * The stretches of a span that have a map, with known then by the moment, and in years those of the replays. `facts` is
 * null until the shares have come.
 */
export function slimStretches(
  facts: HashrateFacts | null,
  choices: Pick<Choices, "known" | "at" | "span">,
): readonly SlimStretch[] {
  const { span } = choices;
  const stretch =
    (kind: SlimStretch["kind"]) =>
    ({ from, to }: Span): readonly SlimStretch[] => {
      const [left, right] = [unitsAt(span, from), unitsAt(span, to)];
      return overlaps({ from, to }, span) ? [{ kind, x: across(left), width: across(right - left) }] : [];
    };
  const played = stepOf(span) === "month" ? replays.flatMap((one) => stretch("replay")(one.span)) : [];
  if (facts === null) return played;
  const { series, months } = monthsKnown(facts, choices);
  const [first, last] = [months[0], months.at(-1)].map((index) => series.months[index ?? -1]);
  const monthly = first && last ? [{ from: extentOf(first).from, to: extentOf(last).to }] : [];
  return [...[...monthly, ...periodsKnown(facts, choices)].flatMap(stretch("map")), ...played];
}
