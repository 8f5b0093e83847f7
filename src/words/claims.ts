import type { ClaimedQuantity } from "../facts/types.ts";
import type { Finding } from "../model/claims/verdict.ts";
import type { TextPart } from "./headline.ts";

type Print = (count: number) => string;

/** A number of windows with few digits: `3.9`, `42`, `5,100`, `60 million`, `more than a billion`. */
function times(count: number, amount: Print): string {
  if (count < 10) return amount(Math.round(10 * count) / 10);
  if (count > 1e9) return "more than a billion";
  const rounded = Number(count.toPrecision(2));
  return rounded >= 1e6 ? `${amount(rounded / 1e6)} million` : amount(rounded);
}

/** The words of claims, their ledger, the lens and the precedents. */
export const claimsWords = {
  title: "What was claimed, and what the chain can tell",
  about: (event: string, begins: string) => `${event}, from ${begins}.`,
  aboutNone:
    "No shock lies within this time, as far as is known. The lens below works at any moment: move the slider, or open one of the shocks at the foot of this list.",
  waiting: "The blocks and the claims are being fetched.",
  failed: (reason: string) => `Without the blocks nothing here can be measured, and the axis shows days: ${reason}`,
  claimsFailed: (reason: string) => `The claims could not be loaded: ${reason}`,
  outside: (from: string, to: string) =>
    `The block file runs from ${from} ${to === "" ? "on" : `to ${to}`}: here the daily series is all there is.`,
  ledger: {
    title: (count: string) => (count === "1" ? "How much was lost? One answer" : `How much was lost? ${count} answers`),
    none: "No loss and no share was claimed of it, as far as the collected facts go.",
    noneYet: "Nothing had been claimed by this moment.",
    noLoss: "No loss is claimed yet. What is known of it",
    chain: (hours: string, low: string, high: string) => `${hours} h: ${low} to ${high}`,
    ownMonth: (month: string) => `CBECI, ${month}`,
    groups: {
      "network-loss": "The network’s loss",
      "pool-loss": "Pools’ meters, taken together",
      "country-share": "Where machines stood: a share, not a loss",
      measured: "What the blocks allow, 95 %",
    },
    legend:
      "Three different quantities. A bar is a range, a thin line means “more than”, an arrow means that the range goes on beyond the axis; a filled diamond is the share that Cambridge’s map gives now. The signs are verdicts over the first 6, 24 and 72 hours, or over the claim’s own time, whose length is given beside the sign. Each compares the mean of its window with the fortnight before.",
  },
  quantities: {
    "network-loss": "network",
    "pool-loss": "pools",
    "country-share": "share",
    "network-hashrate": "level",
    "network-level": "level",
  } satisfies Record<ClaimedQuantity, string>,
  findings: {
    "cannot be told": "cannot be told",
    compatible: "compatible",
    "not compatible": "not compatible",
    "another quantity": "another quantity",
    "no blocks": "no blocks",
    "no date": "no date",
  } satisfies Record<Finding, string>,
  glyphs: {
    "cannot be told": "?",
    compatible: "✓",
    "not compatible": "✕",
    "another quantity": "–",
    "no blocks": "·",
    "no date": "·",
  } satisfies Record<Finding, string>,
  reasons: {
    window: (hours: string, blocks: string, due: string, low: string, high: string) =>
      `${hours}: ${blocks} blocks where ${due} were due, a net loss of ${low} to ${high} %`,
    level: (hours: string, blocks: string, hashrate: string, low: string, high: string) =>
      `${hours}: ${blocks} blocks, ${hashrate} EH/s, between ${low} and ${high}`,
    "cannot be told": "The interval holds the claim and also no loss at all.",
    compatible: "The interval holds the claim, and not zero.",
    "not compatible": "The claim lies outside the interval.",
    "another quantity": {
      "network-loss": "",
      "pool-loss": "Pools read their own meters, over hours of their own. Blocks count the whole network.",
      "country-share": "A share of where machines stand is not a loss, and a loss is not that share.",
      "network-level": "",
      "network-hashrate":
        "A level by a method that its source does not name; the axis shows the level that blocks measure.",
    } satisfies Record<ClaimedQuantity, string>,
    coming: "The blocks are being fetched.",
    failed: (reason: string) => `The blocks could not be loaded: ${reason}.`,
    "no date": "Neither the claim nor its event has a day from which to count.",
    "no blocks":
      "The block file does not hold this window, or, with known then, the window is not over at this moment.",
  },
  amount: (low: string | null, high: string | null, unit: string) => {
    if (low === null) return `up to ${high} ${unit}`;
    if (high === null) return `more than ${low} ${unit}`;
    return low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`;
  },
  said: (by: string, published: string) => `${by}; known from ${published}`,
  ownTime: (stated: string) => `It speaks of: ${stated}.`,
  noTime: "It states no time.",
  /** A length of more than three days, `7 d`. */
  afterDays: (days: string) => `${days} d`,
  twice: (count: string) => (count === "1" ? "" : `Said in ${count} places of the collected facts, drawn once.`),
  source: "source",
  pools: {
    title: "Pools’ own meters",
    note: "A pool’s loss is where its clients were, not what the network lost.",
  },
  levels: { title: "Levels, as given" },
  luck: {
    title: "Luck",
    window: (hours: string, blocks: string, due: string): readonly TextPart[] => [
      `${hours} h: `,
      { strong: `${blocks} blocks` },
      ` where ${due} were due`,
    ],
    few: (count: number, amount: Print) => `luck this bad comes once in ${times(count, amount)} such windows`,
    many: (count: number, amount: Print) =>
      `more blocks than due: luck this good comes once in ${times(count, amount)} such windows`,
    lowest: (percent: string): readonly TextPart[] => [
      "the lowest 24 h of the fortnight from the start, ",
      { strong: `${percent} %` },
    ],
    asLow: (percent: string) => `${percent} % of all fortnights have one as low`,
    note: "The odds if nothing had changed since the fortnight before. They are exact and allow for the chance in both counts.",
    notYet: "not yet over",
  },
  lens: {
    title: "Could you even see it?",
    loss: "Loss, %",
    hours: "Hours",
    chance: (loss: string, hours: string, chance: string): readonly TextPart[] => [
      `A loss of ${loss} % lasting ${hours} h would be seen in the blocks with a chance of `,
      { strong: `${chance} %` },
      ".",
    ],
    need: (loss: string, hours: number | null, amount: Print) =>
      hours === null
        ? `A loss of ${loss} % would not be seen within a year.`
        : `It takes ${hours > 96 ? `${amount(Math.round(hours / 24))} days` : `${amount(hours)} h`} to see a loss of ${loss} % four times in five.`,
    certain: "more than 99",
    smallest: "Smallest loss that is seen four times in five",
    after: (hours: string) => `${hours} h`,
    percent: (value: string | null) => (value === null ? "none" : `${value} %`),
    basis: (rate: string) =>
      `Exact one-sided test at 5 %, ${rate} blocks due an hour at the hashrate of the fortnight before, which is taken as exact: the chance in that count makes a loss a little harder to see.`,
    plain: "Exact one-sided test at 5 %, six blocks due an hour.",
  },
  without: {
    title: "With and without",
    switch: "Show the difficulty that would have followed",
    happened: (date: string, change: string): readonly TextPart[] => [
      `The retarget of ${date} was `,
      { strong: `${change} %` },
      ".",
    ],
    asked: (loss: string, days: string, change: string): readonly TextPart[] => [
      `Had ${loss} % been gone for all of the ${days} days before it, then without that loss `,
      { strong: `${change} %` },
      ".",
    ],
    range: (low: string, high: string, loss: string) =>
      `From ${low} % (nothing lost) to ${high} % (${loss} %, all that time): modelled.`,
    columns: (days: string) => `${days} d`,
    lossColumn: "loss",
    caption: "Retarget without the loss, by how much was gone and for how long; modelled",
    outlook: (done: string, change: string, low: string, high: string): readonly TextPart[] => [
      `The running epoch has ${done} of 2,016 blocks. At its pace so far the next retarget is `,
      { strong: `${change} %` },
      `, between ${low} and ${high} (95 %).`,
    ],
    chart: (after: string, without: string) =>
      `Difficulty before and after the retarget: ${after} T as it was, ${without} T without the loss (modelled)`,
    chartNote: (begins: boolean) =>
      `Line: difficulty as it was. Hatched: what would have followed, from nothing lost to the loss above. ${begins ? "Dots: the start." : "The start lies before the line."}`,
  },
  starts: {
    title: "When did it begin? The instruments differ",
    statements: "Connectivity, as stated",
    note: "Each line is somebody’s statement. Filled marks drive the map; the others have no hour, speak of a part, or contradict an earlier instrument.",
    drives: "drives the map",
    beside: "stated beside it",
  },
  exodus: {
    title: "The exodus, as its sources tell it",
    lines: "Announcements, orders, shut-offs and shipments",
    sample:
      "Shipments are what 14 companies told the Financial Times, and single firms of themselves: a sample, not the exodus. Each arc on the map is the newest count for its destination.",
    blind: (country: string, zero: string, firstBack: string, share: string, published: string) =>
      `The map’s own blind spot: Cambridge reported ${country} at 0 % for ${zero}, from pools that ${country}’s miners had left. On ${published} it reported ${share} % for ${firstBack}. The zero is what the sample showed, not that nothing ran; Cambridge says its assumptions can fail in exactly such shocks.`,
    blindThen: (country: string, zero: string) =>
      `Cambridge reports ${country} at 0 % for ${zero}, as far as anything is published by this moment; it has no other sample there.`,
    blindYet: "Nothing is published yet of the months after the ban.",
    before: "Where the hashrate of each country stood, EH/s as Cambridge prints it",
    unknown: "–",
    provinces: (country: string, from: string, to: string) =>
      `${country}’s provinces month by month, ${from} to ${to}, % of the world’s hashrate, and of ${country}’s own in the month on the slider. Zeros are as reported.`,
    ofCountry: (country: string, month: string) => `of ${country}, ${month}`,
    name: "Country",
    province: "Province",
  },
  price: {
    title: "Price",
    note: "Daily closing price of bitcoin. The page itself does not say what moved it. What others said:",
    caption: (low: string, high: string, from: string, to: string) => `$${low} to $${high}, ${from} – ${to}`,
  },
  precedents: {
    open: "Every shock, measured on one axis",
    intro: (day: number, three: number, week: number, amount: Print): readonly TextPart[] => [
      "Hashrate measured from each start, against the fortnight before it. A window can look like a fall although nothing happened: of all days in the block file, one in ",
      { strong: times(day, amount) },
      ` does over 24 h, one in ${times(three, amount)} over 72 h, one in ${times(week, amount)} over a week.`,
    ],
    lowest: (median: string) =>
      `The lowest 24 h of half of all fortnights lie ${median} % or more below the fortnight before. “As low” is the part of all fortnights whose lowest day is at least as low.`,
    columns: {
      name: "Shock",
      start: "start",
      day: "24 h",
      three: "72 h",
      week: "7 d",
      lowest: "lowest day",
      asLow: "as low",
      recovery: "back in",
    },
    titles: {
      name: "Shock",
      start: "Start, UTC",
      day: "Net loss over the first 24 hours, %, with its exact 95 % interval",
      three: "Net loss over the first 72 hours, %, with its exact 95 % interval",
      week: "Net loss over the first 7 days, %, with its exact 95 % interval",
      lowest: "Loss on the lowest 24 hours of the fortnight from the start, %",
      asLow: "Part of all fortnights whose lowest 24 hours are at least as low",
      recovery: "Days to the end of the first 7-day window that holds 100 % again, where the fall was distinguishable",
    },
    claims: "Every claim",
    curves: "From a week before to four weeks after",
    table: "How deep, how often, how long",
    notOver: "not yet over",
    notYet: "not yet",
    early:
      "Hashrate measured from each start, against the fortnight before it. By this moment the block file is too short to say how often a fall appears by chance.",
    until: (moment: string) => `Known then: measured with the blocks up to ${moment}, for the shocks that were known.`,
    same: "not distinguishable",
    never: "not in the file",
    days: (days: string) => `${days} d`,
    percent: (value: string) => `${value} %`,
    curve: (name: string) =>
      `Hashrate around ${name}, 24-hour windows, per cent of the fortnight before, with a 95 % band`,
    whole: "Measured with the whole block file, whatever moment is chosen.",
    curveNote:
      "24-hour windows, % of the fortnight before, −7 to +28 days, all on one scale from 40 to 150 %; the upright line is the start, the level one 100 %, the band the 95 % interval of each window.",
  },
} as const;
