import type { ShutdownReading } from "../facts/types.ts";
import { losing } from "./hazard/hazard.ts";

/** What the Exposure tab says. */
export const exposureWords = {
  /** The tab's headline above a phone's map. The text that says what is modelled is below the first screen there. */
  lead: (title: string) => `Modelled: ${title}`,
  loading: "The figures of this tab are being fetched …",
  failed: "The figures of this tab could not be read:",
  again: "Try again",
  nothing: "Before the first map there is nothing to measure.",
  modelled: "modelled",
  headline: (low: string, high: string, atRisk: string, reading: ShutdownReading) =>
    `Bitcoin is mined as if by ${low === high ? low : `${low} to ${high}`} equal countries, and about ${atRisk} % of it is expected to ${losing[reading]} within a year.`,
  headlineShort: (low: string, high: string) =>
    `Bitcoin is mined as if by ${low === high ? low : `${low} to ${high}`} equal countries.`,
  basis: (publisher: string, period: string, standing: string, unnamed: string) =>
    `Shares: ${publisher}, ${period}, ${standing}; ${unnamed} % of the network is named for no country. Everything below is modelled from them.`,
  heldFor: (days: string) => `held for ${days} days`,
  sections: {
    concentration: "How concentrated",
    score: "The risk score, opened up",
    atRisk: "Hashrate at risk, twelve months",
    backtest: "Would we have known?",
    holdings: "My holdings",
  },
  range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
};
