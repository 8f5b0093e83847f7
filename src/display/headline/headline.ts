import { headlines as words } from "../../words/headline.ts";
import { replayHeadline } from "../replays/headline.ts";
import { type HeadlineContext, type HeadlineView, noMapYet } from "./context.ts";
import { atRiskHeadline, changeHeadline, electricityHeadline, exposureHeadline, riskHeadline } from "./layers.ts";
import { shareHeadline } from "./share.ts";

/** The headline of the chosen moment and layer, from the facts; where the layer's file failed, it says so. */
export function headlineOf(context: HeadlineContext): HeadlineView {
  const { layer } = context.choices;
  const failed = failedLayer(context);
  if (failed !== null) return { title: words.failed(failed), text: [] };
  if (layer === "electricity") return electricityHeadline(context);
  if (layer === "risk") return riskHeadline(context);
  if (context.reading.shares === null) return noMapYet(context.choices.known);
  if (layer === "exposure") return exposureHeadline(context);
  if (layer === "at-risk") return atRiskHeadline(context);
  if (layer === "change") return changeHeadline(context);
  return replayHeadline(context) ?? shareHeadline(context);
}

function failedLayer(context: HeadlineContext): string | null {
  const { layer } = context.choices;
  const needs =
    layer === "electricity" || layer === "risk"
      ? ([layer] as const)
      : layer === "at-risk"
        ? (["hashrate", "exposure"] as const)
        : (["hashrate"] as const);
  return needs.some((name) => context.facts[name].state === "failed") ? context.words.layers[layer] : null;
}
