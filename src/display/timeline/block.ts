import type { Facts, Moment } from "../../facts/types.ts";
import { nearestBlock } from "../../model/network/nearest.ts";
import type { Choices } from "../../state/choices.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline.ts";
import { dateText } from "../dates.ts";
import { untilOf } from "./chart.ts";

/**
 * The block nearest to a moment, with its pool and the caveat, none later than what may be told; empty unless hours are
 * shown and the blocks are there.
 */
export function blockWords({ blocks }: Facts, choices: Choices, at: Moment, language: TimelineLanguage): string {
  if (blocks.state !== "ready" || stepOf(choices.span) !== "hour") return "";
  const found = nearestBlock(blocks.value, at, untilOf(choices));
  if (found === null) return "";
  const time = dateText(found.time, "hour", language.locale);
  return language.timeline.block(found.height, time, found.pool);
}
