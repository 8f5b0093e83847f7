/** What the Exposure tab says of hashrate at risk and of the backtest. */
export const hazardWords = {
  reading: "What counts as a shutdown",
  readings: { full: "The full network", any: "Any service" },
  expected: "Expected to go dark",
  expectedNote: "Σ share × P, in points of the network, named countries only",
  interval: (low: string, high: string) => `90 % interval of the fit: ${low} to ${high}`,
  intervalWaiting: "The interval is being drawn …",
  intervalFailed: "The interval could not be drawn in this browser.",
  withRest: "With the unnamed part",
  withRestNote: "at the least and at the greatest P of any economy",
  anyShutdown: "At least one of them",
  anyShutdownNote: "chance of a shutdown in one or more of the named countries, taken as independent",
  columns: ["country", "share %", "P %", "90 %", "points"],
  table: "Hashrate at risk by country",
  unscored: (share: string) => `${share} % of the network is named for countries without a P.`,
  held: (stability: string, lists: string) =>
    `P is held: it rests on stability of ${stability} and on Access Now’s lists of ${lists}, the newest there are for this moment.`,
  fit: "The regression",
  fitNote: (count: string, positives: string, first: string, last: string) =>
    `log odds of a nationwide shutdown that begins in the year, on ${count} country-years of all WGI economies, ${first}–${last}, ${positives} of them with one; fitted when this page was built. Intervals by drawing whole countries, 500 times, seeded.`,
  fitColumns: ["", "coefficient", "std. error"],
  coefficients: ["Intercept", "WGI stability, year before", "Shutdown in the two years before"],
  calibration: (year: string, count: string, positives: string) =>
    `Held out: ${year}, ${count} economies, ${positives} with a shutdown`,
  calibrationColumns: ["foretold", "economies", "mean P", "came", "90 % of the rate"],
  area: (area: string, low: string, high: string) => `Area under the ROC curve ${area} (90 %: ${low} to ${high}).`,
  band: (from: string, to: string) => `${from} to ${to} %`,
  miss: (percent: string, rank: string, count: string, other: string, otherRank: string, read: string) =>
    `Kazakhstan was missed: for 2022 the fit on full shutdowns gave it ${percent} %, rank ${rank} of ${count}; where any service counts, ${other} %, rank ${otherRank}. Its internet went down on 5 January. Much hangs on one reading: had its cuts of March 2021, for which the list names no area or two cities, been read as nationwide, the second would have been ${read} %.`,
  precedents: "Bans and cuts of power: precedents, not probabilities",
  precedentsNote: "Too few cases to fit. These have happened:",
  hazards: { internet: "internet", ban: "ban", power: "power cut" },
  limits: "What this cannot do",
  limitList: (cases: string) => [
    "WGI is the 2024 edition, an after-the-fact reading: its values of 2018 are not those that were printed in 2019.",
    "Access Now lists what its network hears of; a country nobody watches looks quiet. The lists end in 2022.",
    "Its vocabulary changes. “Nationwide” is our reviewed reading: “National” in 2016–2018, “Level 3” in 2019, later “more than one state” where the area’s name says nation, entire or country. A throttle alone is no full shutdown.",
    "A shutdown of the internet need not stop every mine, and lasts hours or days: these points are what goes dark at some time, not for good.",
    "For past moments too the published fit is used; only the backtest refits on what was known then.",
    `${cases} cases carry the fit. It knows nothing of mining, elections or fuel prices.`,
  ],
  backtestIntro: (first: string, last: string, units: string, countries: string, flagged: string) =>
    `For each quarter from ${first} to ${last}, countries were ranked on its eve by what had been published by then, the regression refitted each time: ${units} country-quarters of ${countries} countries. A country among the first ${flagged} is flagged.`,
  verdicts: "How each ranking did",
  verdictColumns: ["ranking by", "hits", "misses", "false alarms", "AUC (90 %)"],
  methods: {
    atRisk: "hashrate at risk, full network",
    atRiskAny: "hashrate at risk, any service",
    exposure: "exposure",
    share: "share alone (naive)",
  },
  none: "–",
  smallNumber: (units: string, countries: string) =>
    `Only ${units} country-quarters had a disruption in a ranked country, in ${countries} countries.`,
  overlap: "The intervals, countries drawn whole, overlap: hashrate at risk is not proved better than share alone.",
  apart: "The intervals, countries drawn whole, do not overlap: hashrate at risk did better than share alone.",
  outcomes: "What happened, and where it stood",
  outcomeColumns: ["what began", "at risk", "exposure", "share"],
  rankOf: (rank: number, of: number) => `${rank} of ${of}`,
  notRanked: "not ranked",
  notRankedNote:
    "Not ranked: no published map named the country then. That is a gap of the data, neither a hit nor a miss.",
  falseAlarms: "False alarms",
  falseAlarmsText: (list: string) => `Flagged by hashrate at risk in quarters in which nothing began: ${list}.`,
  quarters: (name: string, count: number) => `${name} ${count}×`,
  kazakhstan: "Kazakhstan before 5 January 2022",
  kazakhstanAnswer: (rank: string, from: string, above: string) =>
    `Yes, and barely: at the end of December 2021 it stood ${rank} by hashrate at risk, among the first three from ${from} on; above it: ${above}.`,
  kazakhstanNo: (rank: string, above: string) =>
    `No: at the end of December 2021 it stood ${rank} by hashrate at risk; above it: ${above}.`,
  kazakhstanAny: (rank: string, above: string) =>
    `Where any service counts it stood ${rank}${above === "" ? ", with nobody above it" : `; above it: ${above}`}.`,
  kazakhstanWhy: (share: string, period: string, published: string, probability: string) =>
    `But it was its share that put it there: ${share} % by the map of ${period}, public since ${published}. The chance itself was low: ${probability} % by the published fit.`,
  kazakhstanChart: "Kazakhstan’s rank month by month, by what was public then",
  limitsBacktest:
    "Chosen with hindsight: the events, the scores and the first three. Only dates of publication are honest here; the values of WGI are those of a later edition.",
};
