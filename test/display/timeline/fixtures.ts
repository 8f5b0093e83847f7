import { nothingYet } from "../../../src/facts/shelf.ts";
import type {
  ChronicleItem,
  ConnectivityItem,
  Facts,
  HashrateFacts,
  MiningEvent,
  NetworkFacts,
} from "../../../src/facts/types.ts";
import { DAY } from "../../../src/kit/time.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";

export const language = { locale: "en-GB", timeline };
export const newest = Date.UTC(2026, 8, 30);
export const ready = <T>(value: T) => ({ state: "ready", value }) as const;

/** July and August 2021: two months of 31 days, so that each takes half of the axis. */
export const twoMonths = { from: Date.UTC(2021, 6, 1), to: Date.UTC(2021, 8, 1) };

/** China 60 % then 20 %, the United States 30 % then 50 %, the rest 10 % then 30 %; August came out in October. */
export const hashrate = {
  cbeci: {
    months: ["2021-07", "2021-08"],
    published: ["2021-08-01", "2021-10-13"],
    places: ["CHN", "USA", "OTHER"],
    share: [
      [60, 20],
      [30, 50],
      [10, 30],
    ],
    hashrate: [],
    vpnInflated: [],
    source: "cbeci",
  },
  firstRelease: {
    months: ["2021-07"],
    published: ["2021-07-15"],
    places: ["CHN", "USA", "OTHER"],
    share: [[70], [20], [10]],
    source: "cbeci-first",
  },
  longTail: [],
  provinces: { months: [], published: [], places: [], share: [], ofWorld: [], names: [], at: [], source: "cbeci" },
  estimates: [
    {
      id: "luxor-2021-q3",
      publisher: "Luxor",
      method: "modelled",
      period: "2021-Q3",
      from: "2021-08-01",
      dated: true,
      rows: [
        { place: "USA", share: 36, hashrate: null },
        { place: "RUS", share: 16, hashrate: null },
      ],
      source: "luxor",
      url: "",
      note: "",
    },
  ],
  singles: [],
} satisfies HashrateFacts;

/** Four days of 100, 120, 80 and 100 EH/s from 1 July 2021; 144 blocks a day, none counted on the last. */
export const network = {
  start: twoMonths.from,
  hashrate: [100, 120, 80, 100],
  blocks: [144, 144, 144, null],
  difficulty: [1, 1, 1, 1],
  price: [null, null, null, null],
  basis: "mmmr",
  epochs: [
    { height: 0, time: twoMonths.from - 10 * DAY, difficulty: 1, change: null },
    { height: 2016, time: twoMonths.from + 2 * DAY, difficulty: 0.7206, change: -27.94 },
  ],
  undated: [],
  points: [],
} satisfies NetworkFacts;

export const event = (id: string, start: number, more: Partial<MiningEvent> = {}): MiningEvent => ({
  id,
  start,
  end: null,
  precision: "day",
  countries: [],
  region: "",
  place: null,
  kind: "regulation",
  title: id,
  short: null,
  summary: "",
  statements: [],
  sources: ["press-1"],
  published: new Date(start).toISOString().slice(0, 10),
  ...more,
});

export const line = (id: string, at: number, more: Partial<ChronicleItem> = {}): ChronicleItem => ({
  id,
  at,
  precision: "day",
  text: id,
  low: null,
  high: null,
  unit: "",
  by: "Reuters",
  region: "",
  to: null,
  kind: "ban",
  source: "press-1",
  published: new Date(at).toISOString().slice(0, 10),
  ...more,
});

export const statement = (from: number, more: Partial<ConnectivityItem> = {}): ConnectivityItem => ({
  from,
  to: null,
  precision: "minute",
  state: "down",
  drives: true,
  value: null,
  unit: "",
  scope: "nationwide",
  statement: "cut",
  by: "NetBlocks",
  url: "",
  source: "kazakhstan-connectivity",
  published: new Date(from).toISOString().slice(0, 10),
  ...more,
});

/** Facts of which nothing has come but what is given. */
export const factsWith = (given: Partial<Facts>): Facts => Object.freeze({ ...nothingYet, ...given });
