/** What a country's card says. */
export const cards = {
  share: "Share of the hashrate",
  hashrate: "Hashrate",
  price: "Electricity per kWh",
  miners: "Miners’ own reports",
  minerReport: (region: string, from: string, basis: string, grade: string) =>
    `${region}, ${from}: ${basis}, grade ${grade}`,
  risk: "Political risk",
  exposure: "Exposure",
  carbon: "Carbon of the grid",
  inflated: "inflated by VPNs",
  tail: "from CBECI’s Other",
  bounds: (low: string, high: string) => `90 % bounds ${low}–${high}`,
  wgi2025: (year: number, estimate: number) =>
    `the 2025 edition, revised and not comparable, gives ${estimate.toFixed(2).replace("-", "−")} on its own scale for ${year}`,
  formula: (share: string, risk: string) => `modelled: ${share} × ${risk} / 100`,
  grid: "How its electricity is made",
  fuels: {
    coal: "Coal",
    gas: "Gas",
    oil: "Oil",
    hydro: "Hydro",
    nuclear: "Nuclear",
    wind: "Wind",
    solar: "Solar",
  },
  events: "Events",
  noEvents: "No event of this country is in the data.",
  laws: "Law on mining",
  noLaws: "No change of law is in the data; that does not make mining legal.",
  shutdowns: "Internet shutdowns, 2016–2022",
  noShutdowns: "None in Access Now’s lists, which end in 2022.",
  accessNow: "Access Now, #KeepItOn",
  shutdown: (national: boolean, area: string, cause: string) =>
    [national ? "Nationwide" : area, cause].filter((part) => part !== "").join(": "),
  more: (count: number) => `${count} more`,
} as const;
