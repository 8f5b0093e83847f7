/** What the Exposure tab says of the backtest, and of the ranks month by month. */
export const backtestWords = {
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
    `The area by hashrate at risk is ${value} ${behind ? "smaller" : "larger"} than by share alone (90 % interval of the difference, by resampling whole countries: ${low} to ${high}; the random draws leave each end uncertain by ±${error}, 95 %):`,
  areaErrors: (error: string) =>
    `The random draws leave each end of the areas’ intervals uncertain by at most ±${error} (95 %).`,
  overlap: "hashrate at risk is not proved better than share alone.",
  apart: "hashrate at risk did better than share alone.",
  outcomes: "What happened, and where it stood",
  outcomesNote: "● a hit: among the first three by hashrate at risk on the eve of its quarter; ○ a miss: below them.",
  outcomeColumns: ["what began", "at risk", "exposure", "share"],
  rankOf: (rank: string, of: string) => `${rank} of ${of}`,
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
  rankedText: (name: string, months: string, all: string, best: string, when: string, first: string, flagged: string) =>
    `${name} was named by the map of the day in ${months} of ${all} months. By hashrate at risk it stood highest in ${when}, at rank ${best}, and among the first ${flagged} in ${first === "0" ? "none" : first === "1" ? "one month" : `${first} months`}.`,
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
