import { withSign } from "../../../src/display/format/numbers.ts";
import { percent } from "../../../src/display/format/percent.ts";
import type { Moment } from "../../../src/facts/types.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { BLOCKS_PER_HOUR, hoursToDetect, powerToSee } from "../../../src/model/claims/detect.ts";
import { dailyHashrate, hashrateBand, netLoss } from "../../../src/model/network/hashrate.ts";
import { highestWeek, weekMean } from "../../../src/model/replays/decline.ts";
import type { StoryFacts } from "../facts.ts";
import {
  amountOf,
  dayOf,
  demanded,
  type FigureStatus,
  fieldOf,
  type Kind,
  momentOf,
  NoFact,
  numbers,
  spanOf,
  windowOf,
  withUnit,
} from "./kind.ts";

const exahashes = (value: number): string => withUnit(numbers.amount(value), "EH/s");

/** `{hashrate@2021-06-27}`: the network's mean hashrate of a day. */
export const hashrate: Kind = (reference, { network }) => {
  const at = momentOf(reference);
  const { value, status } = dailyHashrate(network, at);
  return {
    text: fieldOf(reference, { "": () => exahashes(demanded(value, reference)) }),
    status: status as FigureStatus,
    amount: amountOf(reference, demanded(value, reference)),
    about: `The network’s mean hashrate of ${dayOf(at)}`,
  };
};

/** `{week@2021-07-04}`: the mean hashrate of the seven days before a day. */
export const week: Kind = (reference, { network }) => {
  const mean = demanded(weekMean(network, momentOf(reference)), reference);
  return {
    text: fieldOf(reference, { "": () => exahashes(mean.hashrate) }),
    status: weekStatus(network, mean.day),
    amount: amountOf(reference, mean.hashrate),
    about: `The network’s mean hashrate of the seven days to ${dayOf(mean.day)}`,
  };
};

/** `{peak@2021-04-01..2021-07-03}`: the highest mean of seven days in a window; `.day` its last day. */
export const peak: Kind = (reference, { network }) => {
  const window = windowOf(reference);
  const highest = demanded(highestWeek(network, window.from, window.to), reference);
  const end = demanded(weekMean(network, window.to), reference);
  return {
    text: fieldOf(reference, {
      "": () => exahashes(highest.hashrate),
      day: () => dayOf(highest.day),
      fall: () => withUnit(numbers.whole(100 * (1 - end.hashrate / highest.hashrate)), "%"),
    }),
    status: weekStatus(network, highest.day),
    about: `The network’s highest mean hashrate of seven days, ${spanOf(window)}, reached on ${dayOf(highest.day)}; fall: to the seven days before ${dayOf(window.to)}`,
  };
};

/** `{trough@2021-04-01..2021-12-31}`: the lowest mean hashrate of a day in a window, its end left out; `.day` that day. */
export const trough: Kind = (reference, { network }) => {
  const window = windowOf(reference);
  const each = Array.from({ length: Math.ceil((window.to - window.from) / DAY) }, (_, index) => {
    const at = window.from + index * DAY;
    return { at, ...dailyHashrate(network, at) };
  });
  const values = each.map(({ value }) => demanded(value, reference));
  const lowest = demanded(each[values.indexOf(Math.min(...values))], reference);
  return {
    text: fieldOf(reference, {
      "": () => exahashes(demanded(lowest.value, reference)),
      day: () => dayOf(lowest.at),
    }),
    status: lowest.status as FigureStatus,
    about: `The lowest of the network’s daily mean hashrates, ${spanOf(window)}: that of ${dayOf(lowest.at)}`,
  };
};

/** A week is measured where each of its days is. */
function weekStatus(network: StoryFacts["network"], last: Moment): FigureStatus {
  const statuses = Array.from({ length: 7 }, (_, index) => dailyHashrate(network, last - index * DAY).status);
  return statuses.every((status) => status === "measured") ? "measured" : "reported";
}

/** `{loss@2022-01-05T10:30Z..2022-01-08T10:30Z}`: net loss of hashrate against the fortnight before, its 95 % interval. */
export const loss: Kind = (reference, { network, blocks }) => {
  const window = windowOf(reference);
  const measured = demanded(netLoss(blocks, network.epochs, window.from, window.to), reference);
  // Signs where one bound is a gain: −7 to +13 % lost.
  const bound = (value: number) =>
    measured.low < 0 ? withSign(value, numbers.whole(Math.abs(value))) : numbers.whole(value);
  return {
    text: fieldOf(reference, {
      "": () => withUnit(`${bound(measured.low)} to ${bound(measured.high)}`, "%"),
      low: () => withUnit(bound(measured.low), "%"),
      high: () => withUnit(numbers.whole(measured.high), "%"),
      middle: () => withUnit(numbers.whole(measured.loss), "%"),
      blocks: () => withUnit(numbers.whole(measured.blocks), "blocks"),
      due: () => withUnit(numbers.whole(measured.due), "blocks"),
      hours: () => withUnit(numbers.amount((window.to - window.from) / HOUR), "hours"),
    }),
    status: "measured",
    amount: amountOf(reference, measured.low, measured.high),
    about: `Net loss of hashrate, ${spanOf(window)}, against the fortnight before: ${numbers.whole(measured.blocks)} blocks came where ${numbers.amount(measured.due)} were due; 95 % interval`,
  };
};

/** `{band@2022-01-05..2022-01-06}`: hashrate by the blocks of a window, its 95 % interval. */
export const band: Kind = (reference, { network, blocks }) => {
  const window = windowOf(reference);
  const found = demanded(hashrateBand(blocks, network.epochs, window.from, window.to), reference);
  return {
    text: fieldOf(reference, {
      "": () => withUnit(`${numbers.amount(found.low)} to ${numbers.amount(found.high)}`, "EH/s"),
      middle: () => exahashes(found.hashrate),
      blocks: () => withUnit(numbers.whole(found.blocks), "blocks"),
    }),
    status: "measured",
    about: `Hashrate by the blocks of ${spanOf(window)}, 95 % interval`,
  };
};

/** `{power:15@24}`: how surely blocks show a loss of 15 % over 24 hours; `.hours`: after how many with 80 %. */
export const power: Kind = (reference) => {
  const [percentLost, hours] = [Number(reference.subject), Number(reference.when || 24)];
  if (!(percentLost > 0 && percentLost < 100 && Number.isInteger(hours) && hours > 0 && hours <= 336)) {
    throw new NoFact(`${reference.written} names no loss and hours`);
  }
  const after = hoursToDetect(percentLost);
  return {
    text: fieldOf(reference, {
      "": () => withUnit(percent(powerToSee(percentLost, hours * BLOCKS_PER_HOUR)), "%"),
      loss: () => withUnit(String(percentLost), "%"),
      window: () => withUnit(String(hours), "hours"),
      hours: () => withUnit(numbers.whole(demanded(after, reference)), "hours"),
    }),
    status: "modelled",
    about: `How often a one-sided test at 5 % sees a loss of ${percentLost} % in ${hours} hours; hours: until it sees it four times in five`,
  };
};
