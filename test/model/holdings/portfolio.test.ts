import { describe, expect, it } from "vitest";
import type { MinerSite, NetworkFacts } from "../../../src/facts/types.ts";
import { breakEvenCents, termsOf } from "../../../src/model/holdings/break-even.ts";
import { examplesFrom } from "../../../src/model/holdings/examples.ts";
import { portfolioOf, sized } from "../../../src/model/holdings/portfolio.ts";
import { printCsv } from "../../../src/model/holdings/print.ts";
import { bitsFromDifficulty } from "../../../src/model/network/retarget.ts";
import { readWith } from "./support/read.ts";

const text = "name,country,EH/s,MW,J/TH\nA,USA,6,,\nB,USA,,100,25\nC,KAZ,,60,\nD,XYZ,2,,";
const { holdings } = readWith(text, ({ country = "" }) => ({
  kind: "place",
  code: country,
  state: null,
  passedOver: null,
}));
const risks = new Map([
  ["USA", { risk: 50 }],
  ["KAZ", { risk: 60 }],
] as const);
const chances = new Map([
  ["USA", 0.02],
  ["KAZ", 0.1],
] as const);

describe("a portfolio computed by hand", () => {
  it("without an assumed J/TH: 6 + 100/25 = 10 EH/s in the United States, 2 elsewhere, and C is not counted", () => {
    const portfolio = portfolioOf(sized(holdings, null), risks, chances);
    expect(portfolio.hashrate).toBe(12);
    expect(portfolio.countries.map(({ place, hashrate }) => [place, hashrate])).toEqual([
      ["USA", 10],
      ["XYZ", 2],
    ]);
    expect(portfolio.uncounted.map(({ name }) => name)).toEqual(["C"]);
  });

  it("at an assumed 20 J/TH: C adds 3 EH/s; risk (10·50 + 3·60)/13, at risk 10·0.02 + 3·0.1, and XYZ stays unknown", () => {
    const portfolio = portfolioOf(sized(holdings, 20), risks, chances);
    expect(portfolio.hashrate).toBe(15);
    expect(portfolio.risk).toBeCloseTo(680 / 13, 9);
    expect(portfolio.atRisk).toBeCloseTo(0.5, 9);
    expect(portfolio.withoutRisk).toBeCloseTo(200 / 15, 9);
    // Of 10, 3 and 2 EH/s: 15² / (10² + 3² + 2²).
    expect(portfolio.effective).toBeCloseTo(225 / (100 + 9 + 4), 9);
  });

  it("nothing at all is 0 EH/s and no risk, not NaN", () => {
    expect(portfolioOf([], risks, chances)).toMatchObject({ hashrate: 0, risk: null, atRisk: 0, effective: 0 });
  });
});

describe("break-even power price", () => {
  // Chosen so that one TH/s finds 0.0001 blocks a day.
  const terms = { at: 0, priceDay: 0, difficulty: (86_400 * 1e12) / (1e-4 * 2 ** 32), price: 1000, subsidy: 5 };

  it("0.0001 blocks × 5 BTC × $1,000 = 50 ¢ a day for 20 J/TH × 24 h = 0.48 kWh: 104 ¢/kWh", () => {
    expect(breakEvenCents(terms, 20, 0, 0)).toBeCloseTo(50 / 0.48, 6);
  });

  it("a tenth of fees adds a tenth, half the price leaves half, twice the J/TH halves it", () => {
    const plain = breakEvenCents(terms, 20, 0, 0);
    expect(breakEvenCents(terms, 20, 0.1, 0)).toBeCloseTo(1.1 * plain, 6);
    expect(breakEvenCents(terms, 20, 0, -0.5)).toBeCloseTo(plain / 2, 6);
    expect(breakEvenCents(terms, 40, 0, 0)).toBeCloseTo(plain / 2, 6);
  });

  it("the price is that of the newest day that was over; subsidy 3.125 BTC from block 840,000 on, 6.25 before it", () => {
    const start = Date.UTC(2024, 3, 19);
    const network = { start, price: [60_000, 61_000, null, 63_000] } as unknown as NetworkFacts;
    const world = (day: number, height: number) => ({
      at: start + day * 86_400_000,
      chain: { bits: bitsFromDifficulty(9e13), height, blocksInto: 1, epochStart: 0 },
    });
    expect(termsOf(network, world(3, 839_999))).toMatchObject({
      at: start + 3 * 86_400_000,
      priceDay: start + 86_400_000,
      price: 61_000,
      subsidy: 3.125,
    });
    // Compact bits keep 23 of its bits.
    expect((termsOf(network, world(3, 839_999))?.difficulty ?? 0) / 9e13).toBeCloseTo(1, 5);
    expect(termsOf(network, world(1, 839_998))).toMatchObject({ price: 60_000, subsidy: 6.25 });
    expect(termsOf(network, world(400, 880_000))?.price).toBe(63_000);
    expect(termsOf(network, world(0, 839_000))).toBeNull();
  });
});

describe("examples", () => {
  const site = (more: Partial<MinerSite>): MinerSite => ({
    company: "Argo",
    published: "",
    site: "Helios",
    place: "US-TX",
    scope: "site",
    state: "operating",
    megawatts: 100,
    hashrate: null,
    date: "2022-05",
    note: "",
    publisher: "P",
    url: "https://example.org",
    ...more,
  });

  it("have one row a site by its newest date, no totals, nothing planned, nothing without a size", () => {
    const sites = [
      site({}),
      site({ date: "2023-01", megawatts: 180 }),
      site({ site: "Plan", state: "planned" }),
      site({ site: "All", scope: "company_total" }),
      site({ site: "Bare", megawatts: null }),
    ];
    const [argo] = examplesFrom(sites, () => ({ kind: "place", code: "USA", state: "US-TX", passedOver: null }));
    expect(argo?.holdings.map(({ name, megawatts, date }) => [name, megawatts, date])).toEqual([
      ["Helios", 180, "2023-01"],
    ]);
    expect(argo?.holdings[0]?.note).toContain("https://example.org");
  });
});

it("half a percent of 6 EH/s is 0.03, and of 100 MW at 20 J/TH 0.025; what is not owned in part counts whole", () => {
  const own = { ...holdings[0], share: 0.5 } as (typeof holdings)[number];
  const power = { ...own, hashrate: null, megawatts: 100 };
  expect(sized([own, power, { ...own, share: null }], 20).map(({ hashrate }) => hashrate)).toEqual([0.03, 0.025, 6]);
  expect(sized([power], null)[0]).toMatchObject({ hashrate: null, megawatts: 0.5 });
});

it("exported cells that begin with = + - @ or a tab become text, the number -2.5 stays one; quotes and commas are escaped", () => {
  expect(printCsv([["=1+1", "+1", "-1", "@x", "\tx", 'a "b", c', null, 2.5, -2.5]])).toBe(
    `\uFEFF'=1+1,'+1,'-1,'@x,'\tx,"a ""b"", c",,2.5,-2.5\n`,
  );
});
