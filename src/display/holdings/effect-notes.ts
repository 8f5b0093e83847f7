import { DAY } from "../../kit/time.ts";
import { unrankedOf } from "../../model/holdings/effect.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { listed } from "../../words/list.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { dayWords } from "../format/dates.ts";
import { beginningLines } from "../scenario/tables.ts";
import type { Mine } from "./holdings.ts";

/**
 * The assumptions behind a scenario's effect on the holdings, in sentences: shares that no map names, fees, its
 * beginning.
 */
export function notesOf(context: ExposureContext, outcome: Outcome, mine: Mine): readonly string[] {
  const { numbers, nameOf, locale } = context;
  const unknown = [...new Set(outcome.plan.unknown.flat())].map(nameOf);
  const places = mine.holdings.map(({ place }) => place);
  const unranked = unrankedOf(outcome, places).map(nameOf);
  const begins = beginningLines(outcome, { locale, numbers, nameOf }).join("; ");
  return [
    ...(unknown.length === 0 ? [] : [words.unknownShare(listed(unknown))]),
    ...(unranked.length === 0 ? [] : [words.unranked(listed(unranked))]),
    words.effectSitesNote,
    words.effectAssumed(numbers.amount(mine.fees)),
    words.effectBegins(dayWords(Math.floor(outcome.world.at / DAY) * DAY, locale), begins),
  ];
}
