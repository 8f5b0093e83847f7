import { exposureContext } from "../../exposure/context.ts";
import type { Shown } from "../../frame/shown.ts";
import type { Mine } from "../../holdings/holdings.ts";
import { simulatorOf } from "../../scenario/simulator.ts";
import type { Fan } from "../../scenario/types.ts";
import { ledgerData, precedentsData } from "./claims.ts";
import { cardData, countriesData } from "./countries.ts";
import type { Dataset } from "./dataset.ts";
import { backtestData, ranksData } from "./exposure.ts";
import { holdingsData, sitesData } from "./holdings.ts";
import { fanData, pathData, scenarioSharesData } from "./scenario.ts";
import { timelineData } from "./timeline.ts";

/** The inputs of tables beside the page. */
export interface BesidePage {
  /** The fan of the asked scenario; null until it is drawn. */
  readonly fan: Fan | null;
  /** The visitor's own sites; null where the tables leave them out. */
  readonly mine?: Mine | null;
}

/** Every table that the view can hand out now, in the order of the dialog; what has not been fetched is left out. */
export function datasetsOf(shown: Shown, { fan, mine = null }: BesidePage): readonly Dataset[] {
  const { facts, frame, factual, axis, words } = shown;
  const { choices } = frame;
  const { answer, voice } = simulatorOf(shown);
  const context = exposureContext({ facts, frame: factual, axis, words });
  const outcome = answer.state === "answered" ? answer.outcome : null;
  return [
    countriesData(facts, frame),
    ...frame.pins.map((code) => cardData(facts, factual, code, words)),
    timelineData(facts, choices),
    ledgerData(facts, choices, words.locale),
    precedentsData(facts, choices, words.locale),
    ...(outcome === null ? [] : [pathData(facts, outcome), scenarioSharesData(facts, outcome, voice)]),
    ...(outcome === null || fan === null ? [] : [fanData(facts, outcome, fan)]),
    ...(context === null ? [] : [backtestData(facts, context), ranksData(facts, context)]),
    ...(context === null || mine === null || mine.holdings.length === 0
      ? []
      : [holdingsData(facts, context, mine), sitesData(facts, context, mine)]),
  ].filter((one): one is Dataset => one !== null && one.rows.length > 0);
}
