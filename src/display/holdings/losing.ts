import type { Holding } from "../../model/holdings/holding.ts";
import { joulesOf } from "../../model/holdings/portfolio.ts";
import { holdingsWords } from "../../words/holdings/holdings.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { type Mine, machinesOf } from "./holdings.ts";
import { type Listed, shortList } from "./listed.ts";

const { losing: words } = holdingsWords;
const mostNamed = 8;

/** By what a site is known to pay more than it earns: its own figures, any machine of the table, or the assumption. */
type By = "stated" | "reckoned" | "any" | "assumed";

/**
 * The sites whose power costs more than it earns after the shock, by what that rests on. `cents` is the break-even of a
 * machine, US cents for a kWh by its J/TH. A price that not even the thriftiest machine listed can pay is a loss without
 * any assumption.
 */
export function losingWords(
  context: ExposureContext,
  { holdings, efficiency, shock }: Mine,
  cents: (joules: number) => number,
): readonly Listed[] {
  const { numbers } = context;
  const [best] = machinesOf(context);
  const losing = (holding: Holding): By | null => {
    const { price } = holding;
    if (price === null) return null;
    const known = joulesOf(holding, efficiency);
    const isLoss = known !== null && price > cents(known.joules);
    if (known !== null && known.from !== "assumed") return isLoss ? known.from : null;
    if (best !== undefined && price > cents(best.joulesPerTerahash)) return "any";
    return isLoss ? "assumed" : null;
  };
  const found = holdings.map((holding) => ({ name: holding.name, by: losing(holding) }));
  const before = {
    stated: words.stated,
    reckoned: words.reckoned,
    any: best === undefined ? "" : words.any(best.model, numbers.amount(best.joulesPerTerahash)),
    assumed: words.assumed(numbers.amount(efficiency ?? 0)),
  };
  return (["stated", "reckoned", "any", "assumed"] as const).flatMap((by) => {
    const names = found.filter((one) => one.by === by).map(({ name }) => name);
    return names.length === 0
      ? []
      : [shortList(words.line(shock === 0 ? "" : numbers.signed(shock), before[by]), names, mostNamed)];
  });
}
