import type { ShutdownReading } from "../../facts/types.ts";

/** What a nationwide shutdown does to a country's machines, in each reading of what counts as one. */
export const losing = {
  full: "lose its internet",
  any: "have its internet cut, or a service of it cut or slowed,",
} as const satisfies Record<ShutdownReading, string>;

/** What the Exposure tab says of hashrate at risk. */
export const hazardWords = {
  reading: "What counts as a shutdown",
  readings: { full: "The full network", any: "Any service" },
  atRiskText: (reading: ShutdownReading, expected: string, open: string, most: string, decisive: string) =>
    `${expected} % of the network is expected to ${losing[reading]} at some time in the next twelve months${open}${most}.${decisive} That counts named countries alone; the unnamed part adds to it.`,
  mostOf: (names: string) => `, more than half of it here: ${names}`,
  open: (low: string, high: string) => ` (90 %: ${low} to ${high})`,
  expected: { full: "Expected to go dark", any: "Expected to be cut or slowed" } satisfies Record<
    ShutdownReading,
    string
  >,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  expectedNote: "Σ share × P, in points of the network, named countries only",
  interval: (low: string, high: string, error: string) =>
    `90 % interval of the fit: ${low} to ${high}; the random draws leave each end uncertain by ±${error} (95 %)`,
  intervalWaiting: "The interval is being computed …",
  intervalFailed: "The interval could not be computed in this browser.",
  cellWaiting: "…",
  cellFailed: "not computed",
  withRest: "With the unnamed part",
  withRestNote: (rest: string, least: string, greatest: string) =>
    `the ${rest} % without a P of its own, counted at the lowest P of any economy (${least}) and at the highest (${greatest})`,
  extreme: (name: string, percent: string) => `${name}, ${percent} %`,
  anyShutdown: "At least one of them",
  anyShutdownNote: "chance of a shutdown in one or more of the named countries, taken as independent",
  columns: ["country", "share %", "P %", "90 %", "points"],
  table: "Hashrate at risk by country",
  tiny: (least: string) => `< ${least}`,
  worked: (
    name: string,
    [intercept, stability, own, before, flag]: readonly string[],
    logOdds: string,
    percent: string,
  ) =>
    `Each P by hand, here ${name}: log odds = ${intercept} + (${stability}) × (${own}) + ${before} × ${flag} = ${logOdds}, and P = 1 / (1 + e^−log odds) = ${percent} %. Stability is WGI’s estimate; a shutdown in the years named counts 1, none 0.`,
  unscored: (share: string) => `${share} % of the network is named for countries without a P.`,
  held: (stability: string, lists: string) =>
    `P is held: it rests on stability of ${stability} and on Access Now’s lists of ${lists}, the newest there are for this moment.`,
  fit: "The regression",
  fitThen: (day: string) => `The regression, as it could be fitted by ${day}`,
  proofThen: "By then nobody could know how well the published fit predicted the year held out; known now shows it.",
  noFit: "By this day too little had been published for a regression.",
  fitNote: (count: string, positives: string, first: string, last: string) =>
    `log odds of a nationwide shutdown that begins in the year, on ${count} country-years of all WGI economies, ${first}–${last}, ${positives} of them with one; fitted when this page was built.`,
  draws: (count: string) =>
    ` Intervals: the middle nine tenths of ${count} refits, each on whole countries drawn at random (seeded). How uncertain the draws leave an end: half its 95 % interval by order statistics.`,
  fitColumns: ["", "coefficient", "std. error"],
  coefficients: ["Intercept", "WGI stability, year before", "Shutdown in the two years before"],
  calibration: (year: string, count: string, positives: string) =>
    `Held out: ${year}, ${count} economies, ${positives} with a shutdown`,
  calibrationColumns: ["predicted", "economies", "mean P", "observed", "rate (90 %)"],
  area: (area: string, low: string, high: string, error: string) =>
    `Area under the ROC curve ${area} (90 %: ${low} to ${high}; the random draws leave each end uncertain by ±${error}, 95 %).`,
  band: (from: string, to: string) => `${from} to ${to} %`,
  miss: (years: string, percent: string, rank: string, count: string, other: string, otherRank: string, read: string) =>
    `Kazakhstan was missed: for 2022 the fit on full shutdowns of ${years} gave it ${percent} %, rank ${rank} of ${count}; where any service counts, ${other} %, rank ${otherRank}. Its internet went down on 5 January. Much depends on one reading: had its cuts of March 2021, for which the list names no area or two cities, been read as nationwide, the second would have been ${read} %.`,
  doubts: "What reading single rows otherwise changes",
  doubtsNote:
    "Each line is the whole fit with these rows of the lists read the other way. Its columns: the points of the network that are then expected to be hit at the moment shown; cases; the coefficients of stability and of a shutdown before; the area on the year held out; Kazakhstan’s chance for 2022 by a fit on the years before it. The line on Delhi is what a search for “nation” finds: it takes a capital’s name for the nation’s.",
  doubtsColumns: ["read otherwise", "points", "cases", "stability", "before", "area", "Kaz. %"],
  decisive: (points: string, doubt: string) =>
    ` It would be ${points} % with one doubt about Access Now’s lists decided the other way: ${doubt}.`,
  asPublished: "as published",
  doubtfulRows: (name: string, rows: string) => `${name} (${rows} rows)`,
  doubtful: {
    delhi: "Delhi’s National Capital Territory, 2021, counted",
    "bangladesh-border": "Bangladesh’s districts at the border, 2019, counted",
    eswatini: "Eswatini, June 2021, counted: the area is its bare name",
    "pakistan-traffic": "Pakistan, May 2022, counted: cities cut, traffic fell nationwide",
    "afghanistan-traffic": "Afghanistan, August 2022, not counted: slowed down",
    except: "Iraq, September 2023, and China, March 2021, not counted: all but a region",
    "across-country":
      "Universities, areas, regions or cities across Bangladesh, Cameroon, Russia and Myanmar, 2024–2025, counted",
    neighbours: "Kenya’s neighbours, 25 June 2024, not counted: the day and cause of Kenya’s cut",
    "russia-october": "Russia, 7–14 October 2024, not counted: nothing else tells of such a cut",
    parts: "India 2017 and Pakistan 2016, not counted: coded national, the areas are parts",
    "no-area": "Rows in more than one state that name no area, counted",
    "narrow-scope": "Guinea 2020, Turkey 2016, Cameroon 2018, counted: the area is national, the scope narrower",
  },
  precedents: "Bans and cuts of power: precedents, not probabilities",
  precedentsNote: "Too few cases to fit. These have happened:",
  listed: "Nationwide internet shutdown, by Access Now’s list",
  hazards: { internet: "internet", ban: "ban", power: "power cut" },
  limits: "What this cannot do",
  limitList: (cases: string, known: "now" | "then", last: string, edition: string) => [
    known === "now"
      ? `WGI is the ${edition} edition, an after-the-fact reading: its values of 2018 are not those that were printed in 2019.`
      : "WGI is a later edition, an after-the-fact reading: its values of a year are not those that were printed first.",
    `Access Now lists what its network hears of; a country nobody watches looks quiet. The lists end in ${last}.`,
    `Its vocabulary changes. “Nationwide” is our reviewed reading: “National” in 2016–2018; later “Level 3” or “more than one state”, where the area’s name says nation, entire or country. The lists are read from ${known === "now" ? "the sheet of May 2026" : "a later sheet"}, which added rows to earlier years.${known === "now" ? " Doubtful rows stand above, with what the other reading would change." : ""} A throttle alone is no full shutdown.`,
    "A shutdown of the internet need not stop every mine, and lasts hours or days: these points are what is hit at some time, not for good.",
    "With known now the published fit serves every moment. With known then, as in the backtest, it is refitted on what had been published by the day.",
    `${cases} cases carry the fit. It knows nothing of mining, elections or fuel prices.`,
  ],
};
