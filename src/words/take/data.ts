import type { ClaimedQuantity } from "../../facts/types.ts";

/** What the Data tab says, and the titles of its tables. */
export const dataWords = {
  /** The unit of each figure of a card, as in `data/`. */
  cardUnits: {
    share: "%",
    hashrate: "EH/s",
    price: "US cents/kWh",
    citedPrice: "US cents/kWh",
    miners: "US cents/kWh",
    risk: "0 to 100",
    exposure: "points",
    carbon: "g CO2/kWh",
  },
  /**
   * Units that are words: of a row whose figures have theirs in the names of their columns, of a row without a figure, and
   * of counts and ranks.
   */
  units: {
    named: "in the column names",
    none: "none",
    rank: "rank",
    quarters: "quarters",
    sites: "sites",
    countries: "countries",
  },
  /** The part of a card whose rows are its figures; the other parts have titles on the card. */
  cardFigures: "figures",
  /** The source of what a visitor stated, of what the row itself names, and of a row without any. */
  origins: { own: "your own list", said: "named in the row", none: "none" },
  /**
   * The licence of what the visitor stated, of reports of the press, of a row without a source, and of any source where
   * the register could not be loaded.
   */
  licences: { own: "yours", press: "not stated", none: "none", notLoaded: "register not loaded" },
  intro:
    "What the page shows now, each figure with its unit, status, source and licence. Unknown is blank, never zero. Of reports of the press no licence is stated. “ | ” stands between the sources of one row, and between their licences.",
  table: "Table",
  rows: (count: string) => `${count} rows`,
  more: (count: string) => `… and ${count} more rows in the file`,
  preview: (title: string) => `The first rows of: ${title}`,
  csv: "CSV",
  json: "JSON",
  save: (file: string) => `Save ${file}`,
  mark: "For Excel: begin with a byte-order mark",
  zip: "Save all as a zip",
  tables:
    "Claims and all measured shocks are among the tables where the moment is about a shock; hours are in that of the time axis while it shows them.",
  coming: "The figures of the tables are being fetched …",
  /** The files that tables are made from. */
  files: {
    hashrate: "hashrate shares",
    risk: "political risk",
    electricity: "electricity prices",
    network: "the network’s hashrate",
    events: "events",
    sources: "the register of sources",
    exposure: "shutdowns and governance",
    claims: "claims",
    context: "grid and law",
    blocks: "blocks",
  } as Readonly<Record<string, string>>,
  notLoaded: (file: string, reason: string) =>
    `Not loaded: ${file} (${reason}). The tables lack what is made from them.`,
  /** In the place of a finding or of a measurement for which the blocks could not be loaded. */
  blocksNotLoaded: "blocks not loaded",
  holdings: "Your holdings are made into tables in this browser; no link holds them, and nothing is sent.",
  noHoldings: "Holdings that you enter under Exposure have tables here, too.",
  withHoldings: "With my holdings in the zip",
  allHoldings: "all holdings",
  loading: "The tables are being made …",
  readme: (view: string, link: string, version: string, notes: readonly string[]) =>
    `Hashfall: ${view}\n${link}\nFigures: ${version}\n${notes.map((note) => `${note}\n`).join("")}\nEach table is here as CSV and as JSON; citations.bib and citations.txt cite the view and its sources. A blank is unknown, never zero. Several entries of one cell, such as sources and licences, are parted by “ | ”. Times are UTC.\n`,
  modelledTime: "its size is exact, its time modelled",
  due: (time: string) => `expected ${time}; from and to: 95 % interval of its time`,
  /** What a row of the time axis's table is about. */
  quantities: {
    share: "share",
    hashrate: "hashrate",
    price: "price",
    hours: (hours: string) => `hashrate over ${hours} h`,
    epoch: "mean hashrate of an epoch",
    retarget: "change of difficulty at a retarget",
    nextRetarget: "change of difficulty at the next retarget",
    connectivity: "internet as stated",
    event: "event",
    reading: "single reading",
  },
  /** The same for a claim, by what it speaks of. */
  claimed: {
    "network-loss": "claimed loss of the network",
    "pool-loss": "claimed loss of pools",
    "country-share": "claimed share of a country",
    "network-hashrate": "claimed hashrate",
    "network-level": "claimed level",
  } satisfies Record<ClaimedQuantity, string>,
  sets: {
    countries: "Countries as in the table",
    card: (country: string) => `The card of ${country}`,
    timeline: "The time axis, as far as it is shown",
    ledger: (shock: string) => `Claims and measurements: ${shock}`,
    precedents: "Every shock, measured",
    path: "The scenario’s expected path",
    scenarioShares: "The scenario’s shares by country",
    fan: "The scenario’s fan of runs",
    backtest: "Backtest of the rankings",
    ranks: "Ranks by month",
    holdings: "My holdings: the report",
    sites: "My holdings: the sites",
  },
} as const;
