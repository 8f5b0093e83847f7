/** A sentence's pieces: plain text and figures that stand out. */
type Part = string | { readonly strong: string };

const minutes = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return "no block at all";
  const whole = Math.round(seconds);
  if (whole < 7200) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const hours = whole / 3600;
  return hours < 48 ? `${hours.toFixed(1)} hours` : `${(hours / 24).toFixed(1)} days`;
};

const span = (seconds: number): string => {
  const days = seconds / 86_400;
  if (days >= 2) return `${days.toFixed(1)} days`;
  return `${(seconds / 3600).toFixed(0)} hours`;
};

/** The words of the simulator. */
export const whatIf = {
  intro: {
    title: "What if a country went dark?",
    text: "Choose a question, or ask your own. The answer begins from the network’s real state on that date and follows the rules of Bitcoin exactly; the hashrate elsewhere is held still, which is an assumption.",
  },
  modelled: "Modelled",
  modelledNote: "Scenario: computed here, never measured.",
  presetsLabel: "Ready questions",
  presets: {
    kazakhstan: "Kazakhstan again",
    china: "The ban of 2021 again",
    usa: "A federal ban in the United States",
    russia: "Russia cut off",
    texas: "A Texas storm",
    riskiest: "The five riskiest at once",
    half: "Half the network for good",
  },
  presetNotes: {
    kazakhstan: () =>
      "Begins on 5 January 2022 at 11:00 UTC, when NetBlocks and RIPE saw the country go dark. Taken: all of it, for 136 hours.",
    china: () =>
      "Begins on 21 May 2021, with the order of Beijing’s committee. Assumed: all of it within 42 days, 60 % running elsewhere within seven months.",
    usa: (day: string) =>
      `Begins at the newest estimate, ${day}. Assumed: as China’s ban went, all within 42 days, 60 % running elsewhere within seven months.`,
    russia: (day: string) => `Begins at the newest estimate, ${day}. Assumed: as Kazakhstan’s cut went, 136 hours.`,
    texas: (day: string) =>
      `Begins at the newest estimate, ${day}. Assumed: Texas has 28.5 % of the United States’ hashrate, as it had among the clients of one pool (Foundry USA, 21 – 27 July 2023), and all of it stops within six hours, for three days.`,
    riskiest: (day: string) =>
      `Begins at the newest estimate, ${day}. Assumed: the five countries of the highest political risk that it names go dark together, for 136 hours.`,
    half: (day: string) =>
      `Begins at the newest estimate, ${day}. Assumed: half of every country’s hashrate at once, and none of it ever again. Nothing in the data stands behind it.`,
  },
  presetSource: "Source of the 28.5 %",
  own: "My own question",
  waiting: "The network’s figures are on their way …",
  failed: (file: string, reason: string) => `${file} could not be loaded: ${reason}. The simulator needs it.`,
  noWorld: "The network’s state is not known on this date; it is from 15 January 2019 on.",
  minutes,
  span,
  titles: {
    nothing: "Nothing happens, and the blocks come as before.",
    gone: "Without a single miner there is no block, and no retarget that could help.",
    pause: "While nobody mines, no block comes.",
    slow: (interval: string, before: string) => `A block every ${interval} instead of every ${before}.`,
    unchanged: "Too small to slow the blocks by a second.",
  },
  text: {
    lost: (percent: string, hashrate: string): readonly Part[] => [
      { strong: `${percent} %` },
      ` of the hashrate (${hashrate} EH/s) is gone at the worst. `,
    ],
    gone: "Difficulty changes only when 2016 blocks are found, so with no hashrate it stays where it is for ever: losing everything is the one loss that the rule cannot repair. ",
    retarget: (change: string, day: string, late: string): readonly Part[] => [
      "The first retarget after it brings ",
      { strong: `${change} %` },
      ` on ${day}, ${late}. `,
    ],
    later: (days: string) => `${days} later than without the shock`,
    sooner: (days: string) => `${days} sooner than without the shock`,
    onTime: "when it was due anyway",
    back: (days: string): readonly Part[] => ["The old interval is back ", { strong: `after ${days}` }, ". "],
    notBack: "The old interval does not come back in the time shown. ",
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
    was: (value: string) => `${value} before`,
    without: (change: string, day: string) => `${change} % on ${day} without the shock`,
    on: (change: string, day: string) => `${change} % on ${day}`,
    neverRetarget: "never",
    blocks: (blocks: string, coins: string) => `${blocks} blocks, ${coins} BTC`,
    blocksAhead: (blocks: string) => `none; ${blocks} ahead`,
    by: (day: string) => `by ${day}; a retarget restores the pace, not the blocks`,
    after: (days: string) => `after ${days}`,
    atOnce: "never left",
    notBy: (day: string) => `not by ${day}`,
    satoshis: (before: string, after: string) => `${before} → ${after} sat a day`,
    incomeNote: (without: string, fees: string, dollars: string) =>
      `unchanged until the retarget; ${without} without the shock; ${fees}${dollars}`,
    noFees: "fees left out",
    fees: (fees: string) => `fees of ${fees} BTC a block assumed`,
    dollars: (price: string) => `; 1 BTC was ${price} USD`,
    noDollars: "",
    confirmed: (mean: string, late: string) => `${mean} on average; one in twenty takes over ${late}`,
    never: "never",
    index: (before: string, after: string) => `${before} → ${after}`,
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
    day: (day: string) => `day ${day}`,
    key: {
      path: "expected",
      steady: "nothing happens",
      rival: "the second scenario",
      inner: "half of 1,000 runs",
      outer: "nine tenths of them",
      other: "nine tenths of the second’s",
    },
    assumed:
      "Random here: when blocks are found. Assumed: the hashrate itself, the moves, the fees. Both scenarios meet the same luck.",
    drawing: "Drawing 1,000 runs …",
    cancel: "Stop drawing",
    cancelled: "The runs were stopped; the expected path stands.",
    again: "Draw the runs",
    failed: "The runs could not be drawn here; the expected path stands.",
    missing: (low: string, middle: string, high: string) =>
      `Blocks behind at the end: ${middle} (nine tenths of the runs between ${low} and ${high}).`,
    behind: (low: string, middle: string, high: string) =>
      `Blocks behind the second scenario: ${middle} (${low} to ${high}), under the same luck.`,
  },
  retargets: {
    title: "Retargets",
    columns: ["date", "change", "in the runs", "without"],
    range: (low: string, high: string) => `${low} to ${high}`,
    none: "–",
  },
  shares: {
    title: "Who mines",
    columns: ["place", "before", "at the worst", "at the end"],
    unnamed: "Not named by the map",
    arrived: "arrivals only",
    note: (publisher: string, period: string) =>
      `Shares of ${publisher}, ${period}. Before is reported; the rest is modelled.`,
  },
  state: {
    title: "Where it begins",
    hashrate: (value: string, days: string) => `${value} EH/s, the mean of the fortnight before${days}`,
    held: (days: string) => `, held for ${days} days because the series ends`,
    counted: (into: string) => `block ${into} of 2016 in its epoch, from the block file`,
    "daily counts": (into: string) => `about block ${into} of 2016 in its epoch, from daily counts`,
    assumed: (into: string) =>
      `place in the epoch not known for this date: block ${into} of a new one is assumed, at the newest difficulty held`,
  },
  compare: {
    title: "Two scenarios",
    keep: "Compare with another: keep this one as the second",
    drop: "Drop the second",
    swap: "Swap the two",
    columns: ["", "this one", "the second", "difference"],
    refused: "The second scenario was refused:",
    curve: "Difference in the time between blocks: this one less the second, same luck",
    curveLabel: (most: string, second: string) =>
      `Difference of the two block intervals: at most ${most}, this one less ${second}`,
    same: "The two are the same: the difference is exactly 0 at every moment and in every run.",
    zero: "0",
    key: { path: "expected difference", inner: "half of the runs", outer: "nine tenths of them" },
    rows: {
      lost: "Lost at the worst, %",
      interval: "Block interval at the worst, s",
      change: "First retarget, %",
      missing: "Blocks behind",
      back: "Old interval back, days",
    },
  },
  files: {
    title: "Keep and share",
    text: "The link in the address bar holds the whole question. A file can be dropped anywhere on the page while this tab is open.",
    save: "Save as a file",
    open: "Open a file",
    keep: "Keep in this browser",
    kept: "Kept in this browser",
    remove: (name: string) => `Forget ${name}`,
    full: "This browser does not let the page keep anything.",
  },
  replay: {
    title: "On the map and the time axis, as history is played",
    play: "Play the scenario",
    pause: "Pause the scenario",
    stop: "Back to the facts",
    at: (day: string, date: string) => `Scenario day ${day} · ${date}, modelled`,
    lost: (percent: string) => `−${percent} %, scenario`,
    gained: (percent: string) => `+${percent} %, scenario`,
    shocked: "scenario",
    publisher: (publisher: string) => `Scenario computed from ${publisher}`,
    basis: (publisher: string, period: string) => `scenario time · modelled from ${publisher}, ${period}`,
  },
  history: {
    title: "Checked against history",
    arithmetic: "The arithmetic",
    arithmeticText: (count: string, median: string, largest: string) =>
      `Every epoch since January 2021, run from its first block with the daily hashrates fed in: ${count} retargets, half of them within ${median} points, the worst ${largest} points off. A day’s hashrate is itself computed from blocks and difficulty, so this checks the arithmetic and the grain of a day; it is no forecast.`,
    exact: (count: string, total: string, july: string) =>
      `From the header times of their own blocks ${count} of ${total} retargets come out exactly, 3 July 2021 with ${july} %.`,
    fetch: "Check all of them from their own blocks",
    columns: ["retarget", "real %", "computed %", "error", "hours off"],
    worst: "The worst first",
    told: "May to July 2021 and January 2022",
    spread: "Errors of all epochs, percentage points",
    foresight: "Foresight",
    foresightText:
      "What the simulator would have said on the day, from the map that was public then and the hashrate of the fortnight before. The defaults of the kinds were chosen after both events, so even this is kind to it.",
    foresightColumns: ["retarget", "real %", "foreseen %", "had nothing happened %", "days off"],
    cases: {
      china: (share: string, period: string) =>
        `China’s ban, asked on 21 May 2021: the newest public share was ${share} %, of ${period}.`,
      kazakhstan: (share: string, period: string) =>
        `Kazakhstan’s cut, asked on 5 January 2022: the newest public share was ${share} %, of ${period}.`,
    },
  },
} as const;
