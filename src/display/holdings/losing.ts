import type { Holding } from "../../model/holdings/holding.ts";
import { joulesOf } from "../../model/holdings/portfolio.ts";
import { holdingsWords } from "../../words/holdings/holdings.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { type Mine, machinesOf } from "./holdings.ts";
import { type ListSentence, shortList } from "./listed.ts";

const { losing: words } = holdingsWords;
const mostNamed = 8;

/**
 * The J/TH that a loss is computed with: stated, computed from the site's MW, that of any listed machine, or assumed.
 */
type By = "stated" | "reckoned" | "any" | "assumed";

/**
 * The sites whose electricity costs more than it earns after the price shock, one sentence for each way of computing
 * it. `cents` gives the break-even price of a machine, US cents per kWh, by its J/TH. A price above that of the most
 * efficient listed machine is a loss whatever the site runs.
 */
export function losingWords(
  context: ExposureContext,
  { holdings, efficiency, shock }: Mine,
  cents: (joules: number) => number,
): readonly ListSentence[] {
  const { numbers } = context;
  const [best] = machinesOf(context);
  const losing = (holding: Holding): By | null => {
    const { price } = holding;
    if (price === null) return null;
    const found = joulesOf(holding, efficiency);
    const isLoss = found !== null && price > cents(found.joules);
    if (found !== null && found.from !== "assumed") return isLoss ? found.from : null;
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
