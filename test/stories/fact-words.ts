import { DAY, HOUR, parseTime } from "../../src/kit/time.ts";
import { pricesAt } from "../../src/model/layers/electricity.ts";
import { risksAt } from "../../src/model/layers/risk.ts";
import { netLoss } from "../../src/model/network/hashrate.ts";
import { highestWeek } from "../../src/model/replays/decline.ts";
import type { Reference } from "../../tools/stories/grammar.ts";
import { realStoryFacts } from "./facts.ts";
import {
  changes,
  epochOn,
  eventOf,
  lineOf,
  lowestDay,
  momentIn,
  pictureIn,
  undatedOn,
  vintageIn,
  windowIn,
} from "./referred.ts";

const { hashrate, risk, network, blocks, electricity, exposure, claims, events } = realStoryFacts;
const { epochs } = network;

/** Asks the model for what a reference prints. */
export type Asked<Answer> = (reference: Reference) => Answer | null | undefined;

/** The moment that a reference prints, by its kind and field. */
export const moments: Readonly<Record<string, Asked<number>>> = {
  "share.published": (one) => parseTime(pictureIn(one)?.published ?? ""),
  "event.start": (one) => eventOf(one)?.start,
  // The table has the end of the last day.
  "event.end": (one) => (eventOf(one)?.end ?? Number.NaN) - (eventOf(one)?.precision === "day" ? DAY : 0),
  "line.at": ({ subject }) => lineOf(subject)?.at,
  "peak.day": ({ when }) => highestWeek(network, ...windowIn(when))?.day,
  "trough.day": (one) => lowestDay(one)?.at,
  "retarget.time": ({ when }) => epochOn(when)?.time ?? undatedOn(when)?.time,
  "retarget.nextRise": ({ when }) =>
    changes.find(({ time, change }) => time > momentIn(when) + DAY && (change ?? 0) > 0)?.time,
  "retarget.largestAfter": ({ when }) => {
    const own = epochOn(when)?.change ?? Number.NaN;
    return changes.filter(({ time, change }) => (change ?? 0) <= own && time < momentIn(when)).at(-1)?.time;
  },
};

const longMonths = "January February March April May June July August September October November December".split(" ");
/** `2021-08` as August 2021, `2026-Q3` as Q3 2026, `2019` as it is. */
const periodIn = (period: string): string => {
  const [year = "", part] = period.split("-");
  return part === undefined ? year : `${part.startsWith("Q") ? part : longMonths[Number(part) - 1]} ${year}`;
};

/** The words that a reference prints, by its kind and field. */
export const texts: Readonly<Record<string, Asked<string>>> = {
  "share.period": (one) => periodIn(pictureIn(one)?.period ?? ""),
  "share.publisher": (one) => hashrate.estimates.find(({ period }) => period === one.when)?.publisher.split(",")[0],
  "share.firstMonth": () => periodIn(hashrate.cbeci.months[0] ?? ""),
  "share.lastMonth": () => periodIn(hashrate.cbeci.months.at(-1) ?? ""),
  "risk.period": (one) =>
    periodIn(String(risksAt(risk, momentIn(one.when), vintageIn(one)).get(one.subject)?.period ?? "")),
  "price.period": (one) =>
    periodIn(String(pricesAt(electricity, momentIn(one.when), "business").get(one.subject)?.period ?? "")),
  "backtest.first": () => periodIn(exposure.backtest.firstQuarter),
  "backtest.last": () => periodIn(exposure.backtest.lastQuarter),
  "claim.finding": ({ subject, when }) => {
    const found = claims.claims.find(({ id }) => id === subject);
    const start = events.events.find(({ id }) => id === found?.event)?.start ?? Number.NaN;
    const loss = netLoss(blocks, epochs, start, start + Number(when) * HOUR);
    if (found === undefined || loss === null) return undefined;
    if ((found.low ?? 0) > loss.high || (found.high ?? 100) < loss.low) return "not compatible";
    return loss.low <= 0 ? "cannot be told" : "compatible";
  },
};
