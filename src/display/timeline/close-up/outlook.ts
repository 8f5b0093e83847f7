import type { Facts } from "../../../facts/types.ts";
import { outlookAt } from "../../../model/network/outlook.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import { dateText } from "../../format/dates.ts";
import { signedPrinter } from "../../format/numbers.ts";
import { ready } from "../../frame/reading.ts";
import { type AxisSetting, across, boxWidth, unitsAt, unitsIn, usualWidth } from "../scale.ts";
import type { AxisView } from "../types.ts";
import { besideRing, rangeFreeOf, ringReach } from "./ring.ts";

/** No next retarget: the past ones keep their words. */
const none = (retargets: AxisView["retargets"]) => ({ outlook: null, retargets });

/**
 * The next retarget as the blocks before the moment predict it: its expected time, and its change of difficulty in %
 * with bounds; and the past retargets, whose words are not under it. Null where blocks are missing, and in years.
 */
export function outlookBeside(
  facts: Facts,
  { at, span }: Choices,
  { locale, width = usualWidth }: AxisSetting,
  past: AxisView["retargets"],
): Pick<AxisView, "outlook" | "retargets"> {
  const blocks = ready(facts.blocks);
  const network = ready(facts.network);
  const step = stepOf(span);
  if (blocks === null || network === null || step === "month") return none(past);
  const found = outlookAt(blocks, network.epochs, at);
  if (found === null) return none(past);
  const sizes = [found.change, found.low, found.high].map((size) => signed(size, locale));
  const [change = "", low = "", high = ""] = sizes;
  const inSpan = found.due <= span.to;
  const edge = unitsIn(ringReach, width);
  // Beyond the edges its ring would be cut.
  const x = inSpan ? Math.min(boxWidth - edge, Math.max(edge, unitsAt(span, found.due))) : boxWidth;
  const retargets = inSpan ? besideRing(past, x, width, step) : past;
  const [from, to] = rangeFreeOf(retargets, [unitsAt(span, found.dueFrom), x, unitsAt(span, found.dueTo)], width, step);
  const outlook = {
    x: across(x),
    units: x,
    inSpan,
    from: across(from),
    to: across(to),
    text: inSpan
      ? words.outlook(change, low, high)
      : words.outlookLater(dateText(found.due, "dayMonth", locale), change, low, high),
    short: words.outlookShort(change),
    shortest: words.outlookShortest(change),
    anchor: x > boxWidth * 0.6 ? "end" : "start",
  } as const;
  return { outlook, retargets };
}

const signed = (value: number, locale: string): string => signedPrinter(locale, 1)(value);
