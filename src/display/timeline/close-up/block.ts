import type { Facts, Moment } from "../../../facts/types.ts";
import { epochMeans } from "../../../model/network/epoch-means.ts";
import { nearestBlock } from "../../../model/network/nearest.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { en } from "../../../words/en.ts";
import { axis } from "../../../words/timeline/axis.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { dateText } from "../../format/dates.ts";
import { numbersFor } from "../../format/numbers.ts";
import { ready } from "../../frame/reading.ts";
import { untilOf } from "../chart.ts";

/**
 * The words of the axis on a moment. After the daily series: the modelled mean of its epoch. Before, where hours are
 * shown and blocks are loaded: the nearest block up to the last moment that may be drawn, with its pool. Else empty.
 */
export function blockWords(facts: Facts, choices: Choices, at: Moment, language: TimelineLanguage): string {
  const network = ready(facts.network);
  const means = network === null ? [] : epochMeans(network, untilOf(choices));
  const mean = means.find(({ from, to }) => from <= at && at < to);
  if (mean !== undefined) return axis.epochMean(numbersFor(language.locale).amount(mean.hashrate));
  if (facts.blocks.state !== "ready" || stepOf(choices.span) !== "hour") return "";
  const found = nearestBlock(facts.blocks.value, at, untilOf(choices));
  if (found === null) return "";
  const time = dateText(found.time, "hour", language.locale);
  return language.timeline.block(
    numbersFor(language.locale).whole(found.height),
    time,
    found.pool === "unknown" ? en.unknown : found.pool,
  );
}
