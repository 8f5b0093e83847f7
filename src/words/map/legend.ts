import type { LayerId } from "../../state/choices.ts";

/** What the legend says, layer by layer. */
export const legends = {
  quantity: {
    share: "share of the network’s hashrate, %",
    electricity: "electricity, US cents per kWh",
    risk: "political risk, 0–100",
    exposure: "exposure: share × risk / 100",
    "at-risk": "hashrate at risk: share × P of a national shutdown",
    change: "change of share, percentage points",
    bivariate: "share of the hashrate and political risk",
  } satisfies Record<LayerId, string>,
  unit: {
    share: "%",
    electricity: "cents",
    risk: "",
    exposure: "points",
    "at-risk": "points",
    change: "points",
    bivariate: "",
  } satisfies Record<LayerId, string>,
  noData: {
    share: "not named by the source",
    electricity: "no price in this tariff class",
    risk: "not rated",
    exposure: "share or risk unknown",
    "at-risk": "share or P unknown",
    change: "not named at both dates",
    bivariate: "share or risk unknown",
  } satisfies Record<LayerId, string>,
  bivariateBand: (share: string, risk: string) => `${share} %, ${risk}`,
  bivariateSpoken: (share: string, risk: string) => `${share} %, ${risk} of share and risk`,
  belowEdge: (edge: string) => `< ${edge}`,
  betweenEdges: (low: string, high: string) => `${low}–${high}`,
  fromEdge: (edge: string) => `${edge}+`,
  nothing: "nothing was published for this date",
  notComparable: "two methods: not comparable",
  notLoaded: "could not be loaded",
  loading: "still loading",
  held: (age: string) => (age === "" ? "held" : `held, ${age}`),
  reportedBy: (period: string, publisher: string, method: string, _published: string) =>
    `${period} · reported by ${publisher}, ${method}`,
  heldFrom: (period: string, publisher: string, method: string, published: string) =>
    `${period}, held · ${publisher}, ${method}, ${published}`,
  publishedOn: (day: string) => `published ${day}`,
  undated: "printed without a day",
  someOlder: (usual: string, oldest: string) => `${usual}, some ${oldest}`,
  /** The data have one edition of the WGI. With known then it is later than the moment, and the sentence says so. */
  riskBasis: (year: string, edition: string, known: "now" | "then") =>
    `WGI political stability ${year}, ${known === "now" ? edition : "a later"} edition`,
  usualDate: ", from its usual date",
  priceBasis: (period: string, publishers: string) => `mostly ${period} · ${publishers}`,
  changeBasis: (from: string, to: string, publisher: string) => `${from} to ${to} · ${publisher}`,
  exposureBasis: (shares: string) => `modelled from ${shares}`,
  spokenBand: (range: string, places: string) => `${range}: ${places === "1" ? "1 country" : `${places} countries`}`,
  exactly: (value: string, unit: string) => `exactly ${value} ${unit}`.trim(),
  below: (value: string, unit: string) => `below ${value} ${unit}`.trim(),
  from: (value: string, unit: string) => `${value} ${unit} and more`,
  between: (low: string, high: string, unit: string) => `${low} to ${high} ${unit}`.trim(),
  aboveZero: "above 0",
  /** The newest figures that a layer or a card is made from. */
  fresh: {
    title: "Newest figures:",
    /** Where a moment is shown that lies long before them. */
    later: "Later figures, up to:",
    share: "share",
    price: "price",
    risk: "risk",
    lists: "shutdown lists",
  },
} as const;
