import { almost, counted } from "../timeline/durations.ts";
import { scenarioFiles } from "./files.ts";
import { readyQuestions } from "./ready-questions.ts";

/** The words of the simulator. */
export const whatIf = {
  intro: {
    title: "What if a country went dark?",
    text: "Choose a question, or ask your own: the map’s country and date are where it begins. The answer begins from the network’s real state on that date and follows the rules of Bitcoin exactly; the hashrate elsewhere is held still, which is an assumption.",
  },
  /** The answer above the map of an upright window. */
  lead: (answer: string) => `Modelled: ${answer}`,
  modelled: "Modelled",
  presetsLabel: "Ready questions",
  ...readyQuestions,
  /** Follows the name of a question that uses figures published after its start. */
  looksBack: "looks back: switches to known now",
  askOwn: "Ask my own",
  tooLong: (letters: string, most: string) =>
    `This question is too long for a link: ${letters} characters, and many servers and chat programs cut or refuse what is over ${most}.`,
  tooLongFile: "Its file holds all of it, and opens again under What if.",
  saveAs: (name: string) => `Save ${name}`,
  goesDark: (country: string) => `${country} goes dark`,
  presetSource: (part: string) => `Source of the ${part} %`,
  own: "My own question",
  waiting: "The network’s figures are on their way …",
  failed: (file: string, reason: string) => `${file} could not be loaded: ${reason}. The simulator needs it.`,
  noWorld: (from: string) => `The network’s state is not known on this date; it is from ${from} on.`,
  counted,
  /** Days more than a century away; they follow `on`, `by`, `until` and `to`. */
  far: {
    year: (year: string) => `a day of the year ${year}`,
    later: (years: string) => `a day ${years} later`,
    yearCell: (year: string) => `year ${year}`,
    laterCell: (years: string) => `${years} later`,
  },
  titles: {
    nothing: "Nothing happens, and the blocks come as before.",
    gone: "Without a single miner there is no block, and no retarget that could help.",
    pause: "While nobody mines, no block comes.",
    /** `where` begins with its preposition. */
    lost: (percent: string, where: string) => `${percent} % of the hashrate is lost ${where}`,
    where: {
      everyone: "worldwide",
      in: (places: string) => `in ${places}`,
      risk: (from: string) => `countries of risk ${from} and more`,
      riskiest: (count: string) => `the ${count} riskiest countries`,
      places: (count: string) => `${count} places`,
    },
    slow: (lost: string, interval: string, before: string) =>
      `${lost}, and a block comes every ${interval} instead of every ${before}.`,
    still: (lost: string, wait: string) =>
      `${lost}: the next block would take ${almost(wait)}, and the chain would practically stand still.`,
    stillWhile: (lost: string, wait: string) =>
      `${lost}. While it lasts the chain practically stands still: the next block would take ${almost(wait)}.`,
    little: (lost: string) => `${lost}: too little to slow the blocks by a second.`,
    unknown: "What this would do is not known: no map of the date names a share.",
    unchanged: "Too small to slow the blocks by a second.",
  },
  /** A loss so near to 100 % that no number of decimals shows the difference. */
  nearlyAll: (percent: string) => `over ${percent}`,
  text: {
    gone: "Difficulty changes only when 2016 blocks are found, so with no hashrate it stays where it is for ever: losing everything is the one loss that the rule cannot repair. ",
    still:
      "Difficulty falls only when 2016 blocks are found, so the rule that repairs smaller losses does not help. Nobody would wait so long: machines would come back, or people would agree on other rules. The simulator holds the hashrate still and cannot say which. ",
    unknown: (names: string) =>
      `${names}: no map of this date names a share. That is unknown, not zero, and is left out of the answer.`,
  },
  figures: {
    lost: "Lost at the worst",
    interval: "A block every",
    retarget: "First retarget",
    missing: "Blocks behind",
    back: "Old interval",
    hashrateBack: "Old hashrate",
    income: "Income of 1 TH/s",
    confirmations: "Six confirmations",
    concentration: "Concentration",
    seen: "Seen in the blocks",
  },
  values: {
    lost: (lost: string, all: string) => `${lost} of ${all} EH/s`,
    lostPart: (percent: string) => `${percent} %`,
    later: (days: string) => `${days} later than without the shock`,
    sooner: (days: string) => `${days} sooner than without the shock`,
    onTime: "when it was due anyway",
    /** The delay of the first retarget, and the retarget without the shock. */
    both: (parts: readonly string[]) => parts.join("; "),
    worst: (day: string, without: string, before: string) =>
      `at the worst, on ${day}; ${without} without the shock${without === before ? "" : `, ${before} at the start`}`,
    otherwise: (value: string) => `${value} without the shock`,
    without: (change: string, day: string) => `${change} % on ${day} without the shock`,
    on: (change: string, day: string) => `${change} % on ${day}`,
    neverRetarget: "never",
    blocks: (blocks: string, coins: string) => `${blocks}, ${coins} BTC`,
    blocksAhead: (blocks: string) => `none; ${blocks} ahead`,
    by: (day: string) => `by ${day}; a retarget restores the pace, not the blocks`,
    caughtUp: "none",
    caughtUpBy: (day: string) => `by ${day}: easier blocks after the retarget made up for the shock`,
    byWithout: (day: string) => `by ${day}, and more each day`,
    after: (days: string) => `after ${days}`,
    atOnce: "never left",
    notBy: (day: string) => `not by ${day}`,
    satoshis: (before: string, after: string) => `${before} → ${after} sat a day`,
    noRetarget: (before: string) => `${before} sat a day`,
    untilRetarget: "unchanged until the retarget",
    evenWithout: "for everyone who still mines, because no retarget comes",
    incomeNote: (standing: string, without: string, fees: string, dollars: string) =>
      `${standing}; ${without} without the shock; ${fees}${dollars}`,
    noFees: "fees left out",
    fees: (fees: string) => `fees of ${fees} BTC a block assumed`,
    dollars: (price: string) => `; 1 BTC was ${price} USD`,
    noDollars: "",
    confirmed: (mean: string, late: string) => `${mean} on average; one in twenty takes over ${late}`,
    never: "never",
    index: (values: readonly string[]) => values.join(" → "),
    atWorst: (value: string) => `${value} at the worst`,
    nobody: "nobody mines",
    indexNote: "Herfindahl index of the named shares, 10,000 = one country has all",
    seen: (hours: string) => `after ${hours}`,
    notSeen: "not by counting blocks",
    seenNote: "of counting, with a chance of 80 %; pools’ own meters know sooner",
  },
  curve: {
    title: "Time between blocks, through scenario time",
    label: (worst: string, before: string) => `Block interval: ${before} before the shock, ${worst} at the worst`,
    hashrate: "Hashrate, EH/s",
    minutesAxis: (minute: string) => `${minute} min`,
    halfAxis: (minute: string) => `${minute}:30`,
    hoursAxis: (hours: string) => `${hours} h`,
    none: "no block",
    day: (day: string) => `day ${day}`,
    key: {
      path: "expected",
      named: (name: string) => `expected, ${name}`,
      steady: "nothing happens",
      retarget: "retarget",
      inner: "half of 1,000 runs",
      outer: "nine tenths of them",
      other: (name: string) => `nine tenths, ${name}`,
    },
    assumed: "Random here: when blocks are found. Assumed: the hashrate itself, the moves, the fees.",
    sameLuck: "With and without the shock the runs use the same random numbers.",
    bothLuck: "Both scenarios use the same random numbers.",
    drawing: "Drawing 1,000 runs …",
    cancel: "Stop drawing",
    cancelled: "The runs were stopped; the expected path is shown.",
    again: "Draw the runs",
    failed: "The runs could not be drawn here; the expected path is shown.",
    missing: (low: string, middle: string, high: string) =>
      `Blocks behind at the end: ${middle} (nine tenths of the runs between ${low} and ${high}).`,
    behind: (low: string, middle: string, high: string) =>
      `Blocks behind the second scenario: ${middle} (${low} to ${high}).`,
  },
  retargets: {
    title: "Retargets",
    columns: ["date", "change, %", "nine tenths of the runs", "without the shock"],
    range: (low: string, high: string) => `${low} to\n${high}`,
    none: "–",
  },
  shares: {
    title: "Who mines",
    columns: ["place", "before, %", "at the worst, %", "at the end, %"],
    unnamed: "Not named by the map",
    arrived: "arrivals only",
    note: (publisher: string, period: string) =>
      `Shares of ${publisher}, ${period}. Before is reported; the rest is modelled.`,
  },
  state: {
    title: "Where it begins",
    hashrate: (value: string, days: string) => `${value} EH/s, the mean of the fortnight before${days}`,
    modelledMean: (value: string, days: string) =>
      `${value} EH/s, modelled: the mean of the last epoch that was over, ${days} days before; the daily series ends earlier`,
    difficulty: (trillions: string, day: string) => `difficulty ${trillions} T, in force since ${day}`,
    held: (days: string) => `, held for ${days} days because the series ends`,
    counted: (into: string) => `block ${into} of 2016 in its epoch, from the block file`,
    "daily counts": (into: string) => `about block ${into} of 2016 in its epoch, from daily counts`,
    modelled: (into: string) => `about block ${into} of 2016 in its epoch, modelled by the rule of retargets`,
    assumed: (into: string) =>
      `place in the epoch not known for this date: block ${into} of a new one is assumed, at this difficulty`,
  },
  compare: {
    title: "Two scenarios",
    keep: "Compare with another: keep this one as the second",
    drop: "Drop the second",
    swap: "Swap the two",
    columns: (first: string, second: string) => ["", first, second, "difference"],
    first: "this one",
    second: "the second",
    refused: "The second scenario was refused:",
    curve: (first: string, second: string) =>
      `Difference in the time between blocks: ${first} less ${second}, under the same luck`,
    curveLabel: (most: string, second: string) =>
      `Difference of the two block intervals: at most ${most}, this one less ${second}`,
    same: "The two are the same: the difference is exactly 0 at every moment and in every run.",
    zero: "0",
    under: (least: string) => `under ${least}`,
    key: { path: "expected difference", inner: "half of the runs", outer: "nine tenths of them" },
    rows: {
      lost: "Lost at the worst, %",
      interval: "Block interval at the worst, s",
      change: "First retarget, %",
      missing: "Blocks behind",
      back: "Old interval back, days",
    },
  },
  files: scenarioFiles,
  replay: {
    title: "On the map and the time axis, as history is played",
    play: "Play the scenario",
    pause: "Pause the scenario",
    stop: "Back to the facts",
    at: (day: string, date: string) => `Scenario day ${day} · ${date}, modelled`,
    /** A change with its sign: `−18.1`. */
    changed: (percent: string) => `${percent} %, scenario`,
    shocked: "scenario",
    publisher: (publisher: string) => `Scenario computed from ${publisher}`,
    basis: (publisher: string, period: string) => `scenario time · modelled from ${publisher}, ${period}`,
  },
} as const;
