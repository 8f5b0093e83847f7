import type { Facts } from "../../../facts/types.ts";
import { outlookAt } from "../../../model/network/outlook.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { dateText } from "../../format/dates.ts";
import { signedPrinter } from "../../format/numbers.ts";
import { ready } from "../../frame/reading.ts";
import { across, boxWidth, unitsAt } from "../scale.ts";
import type { OutlookMark } from "../types.ts";

/**
 * The next retarget as the blocks before the moment predict it: its expected time, and its change of difficulty in %
 * with bounds. Null where blocks are missing, and in years.
 */
export function outlookMark(facts: Facts, { at, span }: Choices, { locale }: TimelineLanguage): OutlookMark | null {
  const blocks = ready(facts.blocks);
  const network = ready(facts.network);
  if (blocks === null || network === null || stepOf(span) === "month") return null;
  const found = outlookAt(blocks, network.epochs, at);
  if (found === null) return null;
  const sizes = [found.change, found.low, found.high].map((size) => signed(size, locale));
  const [change = "", low = "", high = ""] = sizes;
  const inside = found.due <= span.to;
  const x = unitsAt(span, found.due);
  const [from, to] = [unitsAt(span, found.dueFrom), unitsAt(span, found.dueTo)];
  return {
    x: across(x),
    units: x,
    from: across(from),
    to: across(to),
    text: inside
      ? words.outlook(change, low, high)
      : words.outlookLater(dateText(found.due, "dayMonth", locale), change, low, high),
    short: words.outlookShort(change),
    shortest: words.outlookShortest(change),
    anchor: x > boxWidth * 0.6 ? "end" : "start",
  };
}

const signed = (value: number, locale: string): string => signedPrinter(locale, 1)(value);
