import type { cards } from "./card.ts";

/** The words of two pinned countries beside each other. */
export const pairWords = {
  label: (one: string, other: string) => `${one} and ${other}`,
  figure: "Figure",
  difference: "Difference",
  /** What the last column holds. */
  caption: (one: string, other: string) => `The difference is ${one} less ${other}.`,
  /** Each figure with the unit of its column. */
  labels: {
    share: "Share of the hashrate, %",
    hashrate: "Hashrate, EH/s",
    price: "Electricity, ¢ per kWh",
    citedPrice: "Business tariff, another publisher’s, ¢ per kWh",
    miners: "Miners’ own reports, ¢ per kWh",
    risk: "Political risk, 0–100",
    exposure: "Exposure, points",
    carbon: "Carbon of the grid, g CO₂ per kWh",
  } satisfies Record<keyof typeof cards.units, string>,
  /** Printed in the place of a missing difference, with the reason. */
  none: "–",
  reasons: {
    unknown: "no difference: a value is unknown",
    range: "no difference: claims and ranges are not subtracted",
    kinds: "no difference: the two are of different sources, periods or statuses",
  },
  ofOne: (name: string, standing: string) => `${name}: ${standing}`,
  chart: (label: string, one: string, other: string) => `${label}: ${one} and ${other} on one scale`,
} as const;
