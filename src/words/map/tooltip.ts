import type { LayerId } from "../../state/choices.ts";

/** What the tooltip and the card say of one value. */
export const tooltips = {
  value: {
    share: (text: string) => `${text} % of the hashrate`,
    electricity: (text: string) => `${text} ¢ per kWh`,
    risk: (text: string) => `risk ${text} of 100`,
    exposure: (text: string) => `${text} points of exposure`,
    "at-risk": (text: string) => `${text} points of the network at risk`,
    change: (text: string) => `${text} points of share`,
    bivariate: (text: string) => `${text} % of the hashrate`,
  } satisfies Record<LayerId, (text: string) => string>,
  noData: {
    share: "share unknown: the source does not name it",
    electricity: "no price known in this tariff class",
    risk: "not rated",
    exposure: "unknown: share or risk is missing",
    "at-risk": "unknown: share or chance is missing",
    change: "unknown: not named at both dates by one method",
    bivariate: "share unknown: the source does not name it",
  } satisfies Record<LayerId, string>,
  andRisk: (risk: string, year: string) => `, risk ${risk} of 100 (WGI ${year})`,
  unrated: ", risk not rated",
  modelledFrom: (standing: string) => `modelled; share ${standing}`,
  published: (publisher: string, day: string) => (day === "" ? publisher : `${publisher}, published ${day}`),
  undated: (publisher: string, period: string) => `${publisher}, ${period}; no day of publication printed`,
  wgi: (year: string, edition: string, known: "now" | "then") =>
    `World Bank, WGI: value of ${known === "now" ? `the ${edition}` : "a later"} edition; ${year} first`,
  tariff: { business: "World Bank, Doing Business", industry: "Eurostat and US EIA" },
  exahashes: (text: string) => `${text} EH/s, as the publisher prints it`,
  inflated: "inflated by VPNs, says the publisher",
  tail: "named in a copy of the map; comes out of CBECI’s Other",
  disputedZero: "as reported, and disputed: Cambridge says its assumptions can fail in such a shock",
  bounds: (low: string, high: string) => `90 % bounds ${low} to ${high}`,
} as const;
