import type { PartReason } from "../kit/parts.ts";
import type { LayerId, ProjectionId, SortColumn, TabId } from "../state/choices.ts";

const partReasons = { silent: "no answer", foreign: "not a script", broken: "it could not be started" } as const;

/** Why a part of the page could not be fetched, to follow “could not be loaded: ”. */
const partReason = (reason: PartReason): string =>
  typeof reason === "number" ? `HTTP ${reason}` : partReasons[reason];

/** The English catalogue. Another language is an `InLanguage` of its type; a missing key does not compile. */
export const en = {
  locale: "en-GB",
  title: "Hashfall",
  tagline: "Where Bitcoin is mined, and what could switch it off",
  /** In front of the links to stories above the map of a phone. */
  stepByStep: "Step by step:",
  /** The link at the start to the list of stories. */
  allStories: "All stories",
  /** The button above the map of the start that leads to the exposure of today. */
  wayToExposure: "See today’s exposure",
  newest: {
    title: "Newest figures:",
    shares: "shares",
    network: "network",
    modelled: "modelled to",
    read: "a reading of",
  },
  loading: "One moment …",
  find: "Find a country",
  share: "Share",
  shareHere: "Copy this link",
  help: "Help",
  close: "Close",
  theme: { system: "As the system", dark: "Night", light: "Day" },
  themeLabel: "Colours",
  layerLabel: "Layer",
  layers: {
    share: "Hashrate share",
    electricity: "Electricity",
    risk: "Political risk",
    exposure: "Exposure",
    "at-risk": "At risk",
    change: "Change",
    bivariate: "Share by risk",
  } satisfies Record<LayerId, string>,
  circles: "EH/s as circles",
  tariffLabel: "Tariff class",
  tariffs: { business: "Business, largest city", industry: "Industry" },
  estimateLabel: "Source of the shares",
  heldCbeci: (month: string) => `Cambridge CBECI, ${month}, held`,
  baselineLabel: "Compared with",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  wholeWorld: "Whole world",
  projectionLabel: "Projection",
  projections: { "equal-earth": "Equal Earth", globe: "Globe", mercator: "Mercator" } satisfies Record<
    ProjectionId,
    string
  >,
  tabs: {
    countries: "Countries",
    "what-if": "What if",
    exposure: "Exposure",
    sources: "Sources",
  } satisfies Record<TabId, string>,
  columns: {
    name: "Country",
    share: "share %",
    hashrate: "EH/s",
    electricity: "¢/kWh",
    risk: "risk",
    exposure: "exposure",
    "at-risk": "at risk",
    change: "change",
  } satisfies Record<SortColumn, string>,
  columnTitles: {
    name: "Country",
    share: "Share of the network’s hashrate, in per cent",
    hashrate: "Hashrate as the publisher prints it, in exahashes per second",
    electricity: "Electricity, in US cents per kilowatt-hour",
    risk: "Political risk, 0 to 100, 100 = riskiest",
    exposure: "Exposure: share × risk / 100, in points",
    "at-risk": "Hashrate at risk in twelve months: share × P of a national shutdown, in points",
    change: "Change of share, in percentage points",
  } satisfies Record<SortColumn, string>,
  /** A country's share and risk in one: `36.7 at risk 53`. */
  shareWithRisk: (share: string, risk: string) => `${share} at risk ${risk}`,
  labelUnits: {
    share: (text: string) => `${text} %`,
    electricity: (text: string) => `${text} ¢`,
    risk: (text: string) => text,
    exposure: (text: string) => text,
    "at-risk": (text: string) => text,
    change: (text: string) => text,
    bivariate: (text: string) => `${text} %`,
  } satisfies Record<LayerId, (text: string) => string>,
  unknown: "unknown",
  status: {
    measured: "measured",
    reported: "reported",
    claimed: "claimed",
    held: "held",
    modelled: "modelled",
    none: "no data",
  },
  age: (days: number, print: (value: number, decimals: number) => string) =>
    days < 1
      ? ""
      : days < 61
        ? `${print(days, 0)} ${days === 1 ? "day" : "days"} old`
        : days < 730
          ? `${print(days / 30.4, 0)} months old`
          : `${print(days / 365.25, 1)} years old`,
  quarter: (number: string, year: string) => `Q${number} ${year}`,
  halves: [(year: string) => `first half of ${year}`, (year: string) => `second half of ${year}`],
  /** How a map was made, by the model’s own name for it. */
  methods: {
    "pool sample": "pool sample",
    "pool sample, first release": "pool sample, first release",
  } as Readonly<Record<string, string>>,
  pin: (name: string) => `Pin ${name}`,
  pinned: (names: string) => `Pinned: ${names}.`,
  compare: "Pin a second country to compare",
  unpinName: (name: string) => `Unpin ${name}`,
  sourceLink: "source",
  files: {
    places: "The list of countries",
    hashrate: "Hashrate share",
    risk: "Political risk",
    electricity: "Electricity",
    network: "The network’s hashrate",
    events: "Events",
    context: "Grid, law and shutdowns",
    claims: "The claims",
    exposure: "Exposure’s own figures",
    sources: "Sources",
    names: "The names of places",
    blocks: "The blocks",
  },
  notes: {
    inflated: "ᵛ inflated by VPNs, says the publisher.",
    tail: "ᵗ named in a copy of the map; comes out of CBECI’s Other.",
    risk: (year: string) => `Risk: 100 − World Bank political-stability percentile, ${year}.`,
    business: (period: string) => `Power: business tariff in the largest city, ${period}; not a mine’s price.`,
    industry: (period: string) => `Power: industrial price, ${period}; not a mine’s price.`,
    shares: (publisher: string, period: string) => `Shares and EH/s: ${publisher}, ${period}.`,
  },
  /** The handle between map and reading. */
  railWidth: "Width of the reading",
  pixels: (width: string) => `${width} pixels`,
  mapMore: (layer: string) => `Map: ${layer}`,
  /** On a page that scrolls as one: to the axis far below the map, and from there to the map. */
  toAxis: "Time axis ↓",
  toMap: "Up to the map ↑",
  retry: "Try again",
  shocks: "Every shock, measured on one axis",
  /** On paper that was not asked for by a key, before the code that names sources has come. */
  replayOver: "The replay is at its end. Play begins it again.",
  sourcesElsewhere: "The tab Sources of the page at this address names every source.",
  thenFailed: "The code for known then could not be fetched, so the page shows all that is known now.",
  partFailed: "This part of the page could not be loaded.",
  partReason,
  partFailedFor: (reason: PartReason) => `This part of the page could not be loaded: ${partReason(reason)}.`,
  newer: "A newer version of this page is out. Reloading keeps the view, but not holdings.",
  reload: "Reload",
  notLoaded: (layer: string, reason: string) => `${layer} could not be loaded: ${reason}.`,
  linkNote: (parts: readonly string[], print: (value: number) => string) => {
    const more = parts.length > 3 ? ` and ${print(parts.length - 3)} more` : "";
    return `Part of the link was not understood and left out: ${parts.slice(0, 3).join(", ")}${more}.`;
  },
} as const;

/** The type that every catalogue has. */
export type Words = typeof en;

/**
 * The type of another language's file for an English one: the same names, a text for each text, and for each sentence a
 * function of the same arguments. A word left out does not compile.
 */
export type InLanguage<English> = English extends string
  ? string
  : English extends (...given: infer Given) => infer Said
    ? (...given: Given) => InLanguage<Said>
    : English extends RegExp
      ? RegExp
      : { readonly [Key in keyof English]: InLanguage<English[Key]> };
