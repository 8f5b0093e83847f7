import type { Moment } from "../../facts/types.ts";
import { floorHour, HOUR } from "../../kit/time.ts";
import {
  BLOCKS_PER_HOUR,
  countChanceOf,
  hoursToDetect,
  powerToSee,
  smallestVisible,
} from "../../model/claims/detect.ts";
import { lowestFrom } from "../../model/claims/precedents.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { countText } from "../format/numbers.ts";
import type { ClaimsContext } from "./context.ts";
import type { LensView, LuckRow } from "./types.ts";

const shownAfter = [6, 24, 72] as const;

/**
 * The chance that blocks show a loss of the asked size, at the rate of blocks due at the moment, or at six an hour
 * where no block file is loaded.
 */
export function lensOf(context: ClaimsContext): LensView {
  const { loss, hours } = context.choices.askedLoss;
  const rate = dueAnHour(context);
  const perHour = rate ?? BLOCKS_PER_HOUR;
  return {
    loss,
    hours,
    sentence: words.lens.chance(
      countText(loss),
      countText(hours),
      chanceWords(powerToSee(loss, perHour * hours), context),
    ),
    need: words.lens.need(countText(loss), hoursToDetect(loss, perHour), countText),
    smallest: shownAfter.map((after) => {
      const percent = smallestVisible(perHour * after);
      return {
        after: words.lens.after(countText(after)),
        percent: words.lens.percent(percent === null ? null : context.numbers.share(percent)),
      };
    }),
    basis: rate === null ? words.lens.plain : words.lens.basis(context.numbers.share(rate)),
  };
}

/** A chance 0–1 in whole per cent; above 99 %, words for almost certain, never 100 %. */
const chanceWords = (chance: number, { numbers }: ClaimsContext): string =>
  chance > 0.99 ? words.lens.certain : numbers.whole(100 * chance);

/** Blocks due in the hour before the moment, from the mean hashrate of the fortnight before; null without blocks. */
function dueAnHour({ blocks, measure, choices }: ClaimsContext): number | null {
  if (blocks === null) return null;
  return measure(choices.at - HOUR, choices.at)?.due ?? null;
}

/**
 * The blocks of the shock's first 6, 24 and 72 hours beside the blocks due, with the odds of such a count by chance.
 * The last row compares the shock's lowest day with the lowest day of all fortnights, since a storm may break days
 * after its start. Empty without a shock.
 */
export function luckRows(context: ClaimsContext): readonly LuckRow[] {
  if (context.shock === null) return [];
  return [...windowRows(context.shock.start, context), ...lowestRow(context.shock.start, context)];
}

function lowestRow(start: Moment, { blocks, network, choices, numbers }: ClaimsContext): readonly LuckRow[] {
  if (blocks === null || network === null) return [];
  const until = choices.known === "then" ? floorHour(choices.at) : undefined;
  const { lowest = null, asLow = null } = lowestFrom(blocks, network.epochs, start, until) ?? {};
  if (lowest === null || asLow === null) return [];
  const odds = words.luck.asLow(numbers.share(100 * asLow));
  return [{ key: "lowest", text: words.luck.lowest(numbers.signed(-lowest)), odds }];
}

function windowRows(start: Moment, { choices, measure, numbers }: ClaimsContext): readonly LuckRow[] {
  return shownAfter.flatMap((hours) => {
    const to = start + hours * HOUR;
    if (choices.known === "then" && to > choices.at) {
      return [{ key: String(hours), text: [words.lens.after(countText(hours))], odds: words.luck.notYet }];
    }
    const counted = measure(start, to);
    if (counted === null) return [];
    const { few, many } = countChanceOf(counted.blocks, counted.blocksBefore, counted.due);
    const short = counted.blocks <= counted.due;
    return [
      {
        key: String(hours),
        text: words.luck.window(countText(hours), numbers.whole(counted.blocks), numbers.amount(counted.due)),
        odds: short ? words.luck.few(1 / few, numbers.amount) : words.luck.many(1 / many, numbers.amount),
      },
    ];
  });
}
