import type { ShutdownReading } from "../../facts/types.ts";

/** What a nationwide shutdown does to a country's machines, in each reading of what counts as one. */
export const losing = {
  full: "lose its internet",
  any: "have its internet cut, or a service of it cut or slowed,",
} as const satisfies Record<ShutdownReading, string>;

/** What the Exposure tab says of hashrate at risk and of the backtest. */
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
    `90 % interval of the fit: ${low} to ${high}, its ends drawn by chance to within ${error}`,
  intervalWaiting: "The interval is being drawn …",
  intervalFailed: "The interval could not be drawn in this browser.",
  cellWaiting: "…",
  cellFailed: "not drawn",
  withRest: "With the unnamed part",
  withRestNote: (rest: string, least: string, greatest: string) =>
    `the ${rest} % without a P of its own at the least P of any economy (${least}) and at the greatest (${greatest})`,
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
    ` Intervals by refitting on ${count} draws of whole countries, seeded: their middle nine tenths. How far the draws may move their ends: by order statistics, 95 %.`,
  fitColumns: ["", "coefficient", "std. error"],
  coefficients: ["Intercept", "WGI stability, year before", "Shutdown in the two years before"],
  calibration: (year: string, count: string, positives: string) =>
    `Held out: ${year}, ${count} economies, ${positives} with a shutdown`,
  calibrationColumns: ["foretold", "economies", "mean P", "came", "90 % of the rate"],
  area: (area: string, low: string, high: string, error: string) =>
    `Area under the ROC curve ${area} (90 %: ${low} to ${high}, its ends drawn by chance to within ${error}).`,
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
  doubtfulRows: (name: string, rows: number) => `${name} (${rows} rows)`,
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
  limitList: (cases: string, known: "now" | "then", last: string) => [
    known === "now"
      ? "WGI is the 2024 edition, an after-the-fact reading: its values of 2018 are not those that were printed in 2019."
      : "WGI is a later edition, an after-the-fact reading: its values of a year are not those that were printed first.",
    `Access Now lists what its network hears of; a country nobody watches looks quiet. The lists end in ${last}.`,
    `Its vocabulary changes. “Nationwide” is our reviewed reading: “National” in 2016–2018; later “Level 3” or “more than one state”, where the area’s name says nation, entire or country. The lists are read from ${known === "now" ? "the sheet of May 2026" : "a later sheet"}, which added rows to earlier years.${known === "now" ? " Doubtful rows stand above, with what the other reading would change." : ""} A throttle alone is no full shutdown.`,
    "A shutdown of the internet need not stop every mine, and lasts hours or days: these points are what is hit at some time, not for good.",
    "With known now the published fit serves every moment. With known then, as in the backtest, it is refitted on what had been published by the day.",
    `${cases} cases carry the fit. It knows nothing of mining, elections or fuel prices.`,
  ],
  backtestText: (cases: string, hits: string, misses: string, alarms: string, share: string, unranked: string) =>
    `${cases === "1" ? "Once" : `${cases} times`} since 2020 mining was banned, its power cut or the internet shut down in a country that the map of the day named. Hashrate at risk had the country among its first three ${times(hits)} and missed it ${times(misses)}; ${alarms} flags came to nothing. Share alone would have had ${share}. ${unranked === "0" ? "No case was" : unranked === "1" ? "1 more case was" : `${unranked} more cases were`} in a country that the map of the day left out.`,
  elsewhere: (count: string) =>
    `Counted are this page’s own events and the full nationwide shutdowns that the regression counts, once a quarter. Where Access Now’s lists end, only the events are left. In countries that no map has ever named the lists have ${count} more country-quarters.`,
  backtestIntro: (first: string, last: string, units: string, countries: string, flagged: string) =>
    `For each quarter from ${first} to ${last}, countries were ranked on its eve by what had been published by then, the regression refitted each time: ${units} country-quarters of ${countries} countries. A country among the first ${flagged} is flagged.`,
  verdicts: "How each ranking did",
  verdictColumns: ["ranking by", "hits", "misses", "false alarms", "AUC (90 %)"],
  methods: {
    atRisk: "at risk, full network",
    atRiskAny: "at risk, any service",
    exposure: "exposure",
    share: "share alone (naive)",
  },
  none: "–",
  smallNumber: (units: string, countries: string) =>
    `Only ${units} country-quarters had a disruption in a ranked country, in ${countries} countries.`,
  lead: (value: string, behind: boolean, low: string, high: string, error: string) =>
    `The area by hashrate at risk is ${value} ${behind ? "smaller" : "larger"} than by share alone, with a 90 % interval, countries drawn whole, of ${low} to ${high}, its ends drawn by chance to within ${error}:`,
  areaErrors: (error: string) => `The ends of the intervals of the areas are drawn by chance to within ${error}.`,
  overlap: "it is not proved better than share alone.",
  apart: "it did better than share alone.",
  outcomes: "What happened, and where it stood",
  outcomesNote: "● a hit: among the first three by hashrate at risk on the eve of its quarter; ○ a miss: below them.",
  outcomeColumns: ["what began", "at risk", "exposure", "share"],
  rankOf: (rank: number, of: number) => `${rank} of ${of}`,
  notRanked: "not ranked",
  notRankedNote:
    "Not ranked: the newest map of the day named no share for the country. That is a gap of the data, neither a hit nor a miss.",
  older: (period: string, list: string) =>
    `An older map named some of them. Had Cambridge’s last one, of ${period}, been held instead, by hashrate at risk: ${list}. Each would have been a miss or a hit by that rank, and is counted as neither.`,
  olderRank: (name: string, day: string, rank: string) => `${name}, ${day}: ${rank}`,
  falseAlarms: "False alarms",
  falseAlarmsNote: "Quarters in which a country was among the first three and nothing began, by each ranking.",
  falseAlarmColumns: ["country", "at risk", "any service", "exposure", "share"],
  areaCell: (area: string, low: string, high: string) => `${area} (${low}–${high})`,
  /** The shutdown of `missedCase`. */
  missedCase: {
    title: "Kazakhstan before 5 January 2022",
    flagged: (rank: string, from: string, above: string) =>
      `Yes, and barely: at the end of December 2021 it stood ${rank} by hashrate at risk, among the first three from ${from} on; above it: ${above}.`,
    notFlagged: (rank: string, above: string) =>
      `No: at the end of December 2021 it stood ${rank} by hashrate at risk; above it: ${above}.`,
    any: (rank: string, above: string) =>
      `Where any service counts it stood ${rank}${above === "" ? ", with nobody above it" : `; above it: ${above}`}.`,
    other: {
      exposure: (rank: string, from: string, above: string) =>
        `By exposure it stood ${rank}, among the first three from ${from} on${above === "" ? "" : `; above it: ${above}`}.`,
      share: (rank: string, from: string, above: string) =>
        `Share alone said as much: ${rank}, from ${from} on${above === "" ? "" : `; above it: ${above}`}.`,
    },
    why: (share: string, period: string, published: string, probability: string, known: "now" | "then") =>
      `But it was its share that put it there: ${share} % by the map of ${period}, public since ${published}. The chance itself was low: ${probability} % by the ${known === "now" ? "fit on the years before" : "fit that could be made by then"}.`,
  },
  backtestUntil: (day: string) =>
    `Known then: quarters that were over by ${day}, and what had been published of them. A list that came out later may turn a false alarm into a hit. The area under the curve needs every quarter; known now shows it.`,
  backtestNothing: "By this day no quarter was over for which a ranking and an outcome had been published.",
  ranks: "Every country, month by month",
  ranksNote:
    "Ranks at the end of each month since May 2020, when the first map was published, by what was public then. The shaded part holds the first three; upright lines: what then began.",
  ranksCountry: "Country",
  rankChart: (name: string) => `${name}: rank month by month, by what was public then`,
  rankedText: (name: string, months: number, all: number, best: number, when: string, first: number, flagged: number) =>
    `${name} was named by the map of the day in ${months} of ${all} months. By hashrate at risk it stood highest in ${when}, at rank ${best}, and among the first ${flagged} in ${first === 0 ? "none" : first === 1 ? "one month" : `${first} months`}.`,
  neverRanked: (name: string) => `${name}: not ranked in any month, because no published map named it.`,
  beganOn: (day: string, title: string) => `${day}: ${title}`,
  beganNone: "Nothing that the backtest counts began there.",
  keyLast: (name: string, last: string) => `${name}; newest rank ${last}`,
  monthByMonth: "As a table",
  monthTable: (name: string) => `Ranks of ${name}`,
  monthColumns: ["month", "at risk", "any service", "exposure", "share"],
  beganIn: (month: string) => `${month}, then it began`,
  ranksExport: "Download all ranks as CSV",
  ranksFile: "hashfall-ranks.csv",
  ranked: "ranked",
  csvColumns: [
    "month",
    "code",
    "country",
    "standing",
    "rank by hashrate at risk, full network",
    "rank by hashrate at risk, any service",
    "rank by exposure",
    "rank by share alone",
    "countries ranked",
    "what began in the month",
  ],
  limitsBacktest:
    "Chosen with hindsight: the events, the scores and the first three. Only dates of publication are honest here; the values of WGI are those of a later edition.",
};

function times(count: string): string {
  return count === "1" ? "once" : `${count} times`;
}
