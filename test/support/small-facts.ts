import { nothingYet } from "../../src/facts/shelf.ts";
import type { ElectricityFacts, Facts, HashrateFacts, Place, RiskFacts } from "../../src/facts/types.ts";
import { startChoices } from "../../src/state/start.ts";

/** A world of three countries and three months, small enough to check by hand; the shape is the real one. */
export const smallHashrate: HashrateFacts = {
  cbeci: {
    months: ["2021-07", "2021-08", "2021-09"],
    published: ["2021-10-13", "2021-10-13", "2022-05-17"],
    places: ["CHN", "KAZ", "DEU", "OTHER"],
    share: [
      [0, 0, 20],
      [15, 18.1, 16],
      [5, 4.5, 4],
      [80, 77.4, 60],
    ],
    hashrate: [
      [0, 0, 28],
      [15.2, 21.9, 22.4],
      [5.1, 5.4, 5.6],
      [81, 93.6, 84],
    ],
    vpnInflated: ["DEU"],
    source: "cbeci",
  },
  firstRelease: {
    months: ["2020-04"],
    published: ["2020-05-06"],
    places: ["CHN", "OTHER"],
    share: [[65], [35]],
    source: "cbeci-first",
  },
  longTail: [{ place: "NOR", month: "2021-08", share: 0.58, published: "2021-10-13", url: "", note: "" }],
  provinces: {
    months: ["2021-07"],
    published: ["2021-10-13"],
    places: ["CN-SC"],
    names: ["Sichuan"],
    at: [[104.1, 30.6]],
    share: [[50]],
    ofWorld: [[0]],
    source: "cbeci-provinces",
  },
  estimates: [
    {
      id: "luxor-2025-q2",
      publisher: "Luxor",
      method: "modelled",
      period: "2025-Q2",
      from: "2025-05-27",
      dated: true,
      rows: [
        { place: "USA", share: 36, hashrate: null },
        { place: "KAZ", share: 2.5, hashrate: 23 },
      ],
      source: "luxor",
      url: "",
      note: "",
    },
    {
      id: "luxor-2026-q3",
      publisher: "Luxor",
      method: "modelled",
      period: "2026-Q3",
      from: "2026-09-30",
      dated: false,
      rows: [{ place: "USA", share: 36.7, hashrate: 345 }],
      source: "luxor",
      url: "",
      note: "",
    },
  ],
  singles: [],
};

export const smallRisk: RiskFacts = {
  years: [2021, 2023],
  published: ["2022-09-30", "2024-09-30"],
  places: ["CHN", "KAZ", "USA"],
  rank: [
    [28, 30],
    [38, 40],
    [47, null],
  ],
  low: [
    [20, 21],
    [25, 26],
    [40, null],
  ],
  high: [
    [36, 37],
    [45, 46],
    [55, null],
  ],
  source: "wgi-2024",
};

export const smallElectricity: ElectricityFacts = {
  business: {
    KAZ: [
      {
        period: "2019",
        from: Date.UTC(2019, 0),
        to: Date.UTC(2020, 0),
        cents: 4.4,
        published: "2019-10-25",
        source: "doing-business",
      },
    ],
  },
  industry: {
    KAZ: [],
    DEU: [
      {
        period: "2021-S1",
        from: Date.UTC(2021, 0),
        to: Date.UTC(2021, 6),
        cents: 19,
        published: "2021-12-31",
        source: "eurostat",
      },
    ],
  },
  cited: {},
  miners: [],
};

export const smallPlaces: readonly Place[] = [
  { code: "CHN", alpha2: "CN", name: "China", label: [104, 36], dot: false, neighbours: ["KAZ"] },
  { code: "KAZ", alpha2: "KZ", name: "Kazakhstan", label: [67, 48], dot: false, neighbours: ["CHN", "DEU"] },
  { code: "DEU", alpha2: "DE", name: "Germany", label: [10, 51], dot: false, neighbours: ["KAZ", "NOR"] },
  { code: "NOR", alpha2: "NO", name: "Norway", label: [9, 61], dot: false, neighbours: ["DEU", "USA"] },
  {
    code: "USA",
    alpha2: "US",
    name: "United States of America",
    english: "United States",
    label: [-98, 39],
    dot: false,
    neighbours: ["NOR"],
  },
];

const is = <T>(value: T) => ({ state: "ready", value }) as const;

/** The small world as the page has it; network, events, context and sources still wait. */
export const smallFacts: Facts = {
  ...nothingYet,
  places: is(smallPlaces),
  hashrate: is(smallHashrate),
  risk: is(smallRisk),
  electricity: is(smallElectricity),
};

export const smallStart = startChoices(Date.UTC(2026, 8, 30));
