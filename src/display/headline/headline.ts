import type { LayerId } from "../../state/choices.ts";
import { headlines as words } from "../../words/headline.ts";
import { layerTraits } from "../map/layer-traits.ts";
import { type HeadlineContext, type HeadlineView, noMapYet } from "./context.ts";
import { atRiskHeadline, changeHeadline, electricityHeadline, exposureHeadline, riskHeadline } from "./layers.ts";
import { shareHeadline } from "./share.ts";

const ofShares = (context: HeadlineContext): HeadlineView => context.tell?.(context) ?? shareHeadline(context);

/** The headline of each layer, once its files have come. */
const byLayer: Readonly<Record<LayerId, (context: HeadlineContext) => HeadlineView>> = {
  share: ofShares,
  electricity: electricityHeadline,
  risk: riskHeadline,
  exposure: exposureHeadline,
  "at-risk": atRiskHeadline,
  change: changeHeadline,
  bivariate: ofShares,
};

/** The headline of the chosen moment and layer, from the facts; where the layer's file failed, it says so. */
export function headlineOf(context: HeadlineContext): HeadlineView {
  const { layer, known } = context.choices;
  const { file, fetches } = layerTraits[layer];
  if ([file, ...fetches].some((name) => context.facts[name].state === "failed")) {
    return { title: words.failed(context.words.layers[layer]), text: [] };
  }
  return file === "hashrate" && context.reading.shares === null ? noMapYet(known) : byLayer[layer](context);
}
