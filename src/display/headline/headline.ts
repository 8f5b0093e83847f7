import { headlines as words } from "../../words/headline.ts";
import { replayHeadline } from "../replays/headline.ts";
import { type Desk, type HeadlineView, noMapYet } from "./desk.ts";
import { atRiskHeadline, changeHeadline, electricityHeadline, exposureHeadline, riskHeadline } from "./layers.ts";
import { shareHeadline } from "./share.ts";

/** The sentence for the chosen moment and layer, from the facts alone. */
export function headlineOf(desk: Desk): HeadlineView {
  const { layer } = desk.choices;
  const failed = failedLayer(desk);
  if (failed !== null) return { title: words.failed(failed), text: [] };
  if (layer === "electricity") return electricityHeadline(desk);
  if (layer === "risk") return riskHeadline(desk);
  if (desk.reading.shares === null) return noMapYet(desk.choices.known);
  if (layer === "exposure") return exposureHeadline(desk);
  if (layer === "at-risk") return atRiskHeadline(desk);
  if (layer === "change") return changeHeadline(desk);
  return replayHeadline(desk) ?? shareHeadline(desk);
}

function failedLayer(desk: Desk): string | null {
  const { layer } = desk.choices;
  const needs =
    layer === "electricity" || layer === "risk"
      ? ([layer] as const)
      : layer === "at-risk"
        ? (["hashrate", "exposure"] as const)
        : (["hashrate"] as const);
  return needs.some((name) => desk.facts[name].state === "failed") ? desk.words.layers[layer] : null;
}
