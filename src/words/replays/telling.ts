import type { TextPart } from "../headline.ts";

/** The first letter as at a sentence's start: a country's name may begin with “the”. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How an interval in % is printed: `−11 to +22 %`. */
const between = (low: string, high: string): string => `${low} to ${high} %`;

/**
 * The sentences that tell a replay by its figures: at most 25 words, a number counted as one. A country's
 * name comes with “the” where it takes one.
 */
export const telling = {
  networkMakes: (hashrate: string, window: string): readonly TextPart[] => [
    "The network makes ",
    { strong: `${hashrate} EH/s` },
    ` (${window}). `,
  ],
  sevenDays: "mean of seven days",
  blocksIn24: (blocks: string, due: string, low: string, high: string): readonly TextPart[] => [
    "The last 24 hours made ",
    { strong: `${blocks} blocks` },
    ` where ${due} were due at the rate of the fortnight before: between ${low} and ${high} EH/s (95 %). `,
  ],
  /** For a statement that names days, without hours. */
  listedOn: (statement: string, by: string): readonly TextPart[] => [
    "Listed for this day: ",
    statement,
    `, says ${by}. `,
  ],
  statedSince: (state: string, since: string, by: string): readonly TextPart[] => [
    "Stated connectivity: ",
    { strong: state },
    `, since ${since}, says ${by}. `,
  ],
  /**
   * The sentence that the page speaks on an event while a replay plays: when, what, who said so, and how many others
   * happened at the same time.
   */
  event: (when: string, change: string, by: string, others: string) =>
    `${when}: ${change}. Source: ${by}.${others === "0" ? "" : others === "1" ? " One other of that time." : ` ${others} others of that time.`}`,
  stated: (state: string) => `the internet is stated as ${state}`,
  blackout: {
    /** Before the first cut, where the cut to come is known. */
    ahead: (country: string, share: string | null, day: string, length: string | null) =>
      `On ${day} ${country}${share === null ? "" : `, with ${share} % of Bitcoin’s computing power,`} loses its internet${length === null ? "" : ` for ${length}`}.`,
    /** Before the first cut, where nothing of it is known yet. */
    before: (country: string, share: string) =>
      sentence(`${country} has ${share} % of Bitcoin’s computing power; no full cut of its internet is known yet.`),
    partly: (country: string, share: string | null, cut: string | null) =>
      sentence(
        `${country}${share === null ? "" : `, with ${share} % of Bitcoin’s computing power,`} is losing parts of its internet${cut === null ? "" : `; the full cut follows on ${cut}`}.`,
      ),
    during: (state: string, answers: string | null, chain: string | null) => {
      const said = [answers, chain].filter((part) => part !== null).join("; ");
      return sentence(said === "" ? `${state}.` : `${state}; ${said}.`);
    },
    states: {
      down: (country: string) => `${country}’s internet is down`,
      other: (country: string) => `${country}’s internet is patchy`,
    },
    /** How long, where connections came back in between. */
    withBreaks: (length: string) => `${length}, with breaks`,
    noAnswer: "no figure of the loss is known yet",
    answers: (count: string, low: string, high: string) =>
      `${count === "1" ? "one answer puts" : `${count} answers put`} Bitcoin’s loss of computing power at ${low === high ? low : `${low} to ${high}`} %`,
    tooEarly: "it is too early for the blocks to tell",
    /** Blocks since the cut: the interval of the loss where all of it is a loss, else the interval of the change. */
    chain: {
      open: (length: string, low: string, high: string) => `${length} of blocks cannot tell (${between(low, high)})`,
      lost: (length: string, low: string, high: string) => `${length} of blocks show ${between(low, high)} lost`,
      grown: (length: string, low: string, high: string) => `${length} of blocks show no loss (${between(low, high)})`,
    },
    /** The sum after the end: how long, how much at most, and the next retarget. */
    after: (country: string, length: string, loss: string | null, retarget: string | null) =>
      sentence(
        `${country}’s internet was down ${[length, ...[loss, retarget].filter((part) => part !== null)].join("; ")}.`,
      ),
    atMost: (percent: string) => `by its blocks Bitcoin lost at most ${percent} % of computing power`,
    atLeast: (low: string, high: string) => `by its blocks Bitcoin lost ${between(low, high)} of computing power`,
    rose: (percent: string, day: string) => `difficulty rose ${percent} % on ${day}`,
    fell: (percent: string, day: string) => `difficulty fell ${percent} % on ${day}`,
    /** The whole time without internet, in blocks. */
    whole: (blocks: string, due: string, low: string, high: string): readonly TextPart[] => [
      "That time made ",
      { strong: `${blocks} blocks` },
      ` where ${due} were due: between ${low} and ${high} % of hashrate (95 %). `,
    ],
    /** Why the difficulty rose at the retarget after a loss. */
    whyRose: (blocks: string): readonly TextPart[] => [
      `Difficulty follows all ${blocks} blocks of a fortnight, not the cut alone: these came faster than one in ten minutes. `,
    ],
    later: (country: string, share: string, period: string, published: string): readonly TextPart[] => [
      `What came later: Cambridge’s map of ${period}, published on ${published}, gives ${country} `,
      { strong: `${share} %` },
      ". ",
    ],
  },
  exodus: {
    ahead: (country: string, ends: string, [from, month]: Dated, [to, by]: Dated) =>
      sentence(
        `${country}, with ${from} of Bitcoin’s computing power in ${month}, ${ends}; by ${by} it is reported at ${to}.`,
      ),
    /** Where no later map is known. */
    before: (country: string, share: string, month: string) =>
      sentence(`${country} has ${share} of Bitcoin’s computing power by the newest map, of ${month}.`),
    during: (loss: string, day: string, share: string | null) =>
      `Bitcoin’s computing power is down ${loss} % since its high of ${day}${share === null ? "" : `; ${share}`}.`,
    /** A share as it is reported: one of 0 of the country that the miners leave is disputed. */
    percent: (share: string, isDisputed: boolean) => `${share} %${isDisputed ? " (disputed)" : ""}`,
    /** The share in the newest map, after that of the month before the exodus. */
    share: (country: string, now: string, [before, month]: Dated) =>
      `${country}’s reported share is ${now}, after ${before} in ${month}`,
    older: (country: string, share: string, month: string) => `the newest map, of ${month}, gives ${country} ${share}`,
    after: (country: string, from: string, to: string, by: string, gained: string | null) =>
      sentence(
        `${country}’s reported share of Bitcoin’s computing power fell from ${from} to ${to} by ${by}${gained === null ? "" : `; ${gained}`}.`,
      ),
    gained: (country: string, points: string) => `that of ${country} rose ${points} points`,
    gains: (gained: string): readonly TextPart[] => [
      "Where it went: ",
      { strong: gained },
      " points of share. A share can rise while machines stand still. ",
    ],
    gain: (country: string, points: string) => `${country} ${points}`,
    lowest: (percent: string, low: string, high: string): readonly TextPart[] => [
      "At its lowest, in the seven days to ",
      `${low}, the network made `,
      { strong: `${percent} %` },
      ` less than in those to ${high}. `,
    ],
  },
} as const;

/** A share in %, and its month in words. */
type Dated = readonly [share: string, month: string];

/** A headline that ends with what blocks show; null while blocks are missing. */
type Measured = (measured: string | null) => string;

/**
 * The headlines of a replay by the hour none of whose events has an hour: one for each state of the country's
 * connectivity, and whether blocks show a loss.
 */
interface DarkWords {
  readonly seen: Measured;
  readonly unseen: Measured;
  /** Offline, while blocks are missing. */
  readonly only: string;
  readonly partial: Measured;
  readonly unknown: Measured;
  readonly ordinary: Measured;
  /** Before the first listed cut: its day, and the country's share, null where no map of the date names one. */
  readonly ahead: (day: string, share: string | null) => string;
}

/** The blocks of 24 hours, for a headline. */
export const measuredIn24 = (blocks: string, due: string) => `24 hours brought ${blocks} blocks where ${due} were due`;

const and = (title: string, measured: string | null, end = "") =>
  measured === null ? `${title}.` : `${title}; ${measured}${end}.`;

/** Those headlines by the id of the replay. */
export const darkTitles: Readonly<Record<string, DarkWords>> = {
  kazakhstan: {
    unseen: (measured) => and("Kazakhstan’s internet is down", measured, ", so that they hardly show it"),
    seen: (measured) => and("Kazakhstan’s internet is down", measured),
    only: "Kazakhstan is cut off from the internet.",
    partial: (measured) => and("Kazakhstan’s internet is patchy", measured),
    unknown: (measured) => and("Kazakhstan, before the first cut", measured),
    ordinary: (measured) => and("Kazakhstan is back on the internet", measured),
    ahead: (day, share) =>
      `From ${day} Kazakhstan${share === null ? "" : `, with ${share} % of Bitcoin’s computing power,`} is listed as cut off from the internet.`,
  },
  iran: {
    unseen: (measured) =>
      and("Iran’s internet is listed as cut on this day", measured, ", which fits a loss and no loss alike"),
    seen: (measured) => and("Iran’s internet is listed as cut on this day", measured, ", and blocks cannot tell why"),
    only: "Iran’s internet is listed as cut on this day.",
    partial: (measured) => and("Services of Iran’s internet are listed as cut on this day", measured),
    unknown: (measured) => and("Iran, June 2025: no cut is listed for this day", measured),
    ordinary: (measured) => and("Iran is back on the internet", measured),
    ahead: (day, share) =>
      `From ${day} Iran, ${share === null ? "whose share no map of the date names" : `with ${share} % of Bitcoin’s computing power`}, is listed as cut off: see whether blocks show it.`,
  },
};

/** The verb phrase that follows the name of an exodus's country, by the id of the replay. */
export const exodusEnds: Readonly<Record<string, string>> = { china: "bans mining" };
