import { describe, expect, it } from "vitest";
import { claimsView } from "../../../src/display/claims/claims-view.ts";
import type { ClaimsView } from "../../../src/display/claims/types.ts";
import type { Facts } from "../../../src/facts/types.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { inChina, inKazakhstan, realFacts } from "./real.ts";

const viewOf = (choices: Choices, facts: Facts = realFacts): ClaimsView =>
  claimsView({ facts, frame: { choices }, words: { locale: "en-GB" } });
const rows = (view: ClaimsView) => view.ledger.groups.flatMap((group) => group.rows);
const row = (view: ClaimsView, id: string) => rows(view).find((one) => one.id === id);
const glyphs = (view: ClaimsView, id: string) =>
  row(view, id)
    ?.claim?.verdicts.map(({ glyph }) => glyph)
    .join("");
const plain = (parts: ClaimsView["lens"]["sentence"]) =>
  parts.map((part) => (typeof part === "string" ? part : part.strong)).join("");

const inJune2023: Choices = {
  ...inKazakhstan("2023-06-15"),
  span: { from: Date.UTC(2023, 5, 1), to: Date.UTC(2023, 6, 1) },
};
const week = viewOf(inKazakhstan("2022-01-12T00:00Z", { openItem: "kz-vice-headline" }));

describe("the ledger of January 2022", () => {
  it("has seventeen figures or more in three quantities, which its title counts, on one axis, and three intervals of the blocks", () => {
    const [loss = 0, pools = 0, shares = 0, ...blocks] = week.ledger.groups.map((group) => group.rows.length);
    expect([loss >= 9, pools >= 3, shares >= 5, blocks]).toEqual([true, true, true, [3]]);
    expect(week.ledger.title).toBe(`How much was lost? ${loss + pools + shares} answers`);
    expect(week.ledger.ticks.map(({ text, x }) => [text, x])).toEqual([
      ["10 %", "0%"],
      ["15 %", "41.7%"],
      ["20 %", "83.3%"],
    ]);
    expect(row(week, "chain-72")?.label).toBe("72 h: −7 to +13");
  });

  it("15 to 18 % is a bar from 41.7 to 66.7 % of the axis; 12 % a point; more than 10 % has no end", () => {
    expect(row(week, "kz-vice-analysts")).toMatchObject({ from: "41.7%", width: "25%", point: false });
    expect(row(week, "kz-btc-com-12")).toMatchObject({ from: "16.7%", point: true });
    expect(row(week, "kz-nyt")).toMatchObject({ openEnded: true, amount: "more than 10 %" });
  });

  it("an interval that goes on beyond the axis says so on that side: −17 to +45 on both, −7 to +13 on the left", () => {
    expect(row(week, "chain-6")?.beyond).toEqual({ left: true, right: true });
    expect(row(week, "chain-72")?.beyond).toEqual({ left: true, right: false });
    expect(row(week, "kz-vice-analysts")?.beyond).toEqual({ left: false, right: false });
  });

  it("a claim with a time of its own says how long that was, and few ticks have room for their names", () => {
    const june = viewOf(inChina("2021-07-05"));
    expect(row(june, "cn-2021-june")?.claim?.verdicts.map(({ glyph, own }) => glyph + own)).toEqual(["✕30 d"]);
    expect(row(week, "kz-vice-headline")?.claim?.verdicts.map(({ own }) => own)).toEqual(["", "", ""]);
    expect(june.ledger.ticks.map(({ text }) => text)).toEqual(["20 %", "30 %"]);
  });

  it("a fifth cannot be told after 6 and 24 hours and is ruled out after 72; 12 % never can be told", () => {
    expect(glyphs(week, "kz-vice-headline")).toBe("??✕");
    expect(glyphs(week, "kz-vice-analysts")).toBe("??✕");
    expect(glyphs(week, "kz-btc-com-12")).toBe("???");
    expect(row(week, "kz-vice-headline")?.claim?.verdicts[2]?.measured).toBe(
      "72 h: 425 blocks where 441 were due, a net loss of −7.1 to +13.4 %",
    );
  });

  it("13.4 % lies a hair outside, and the card prints the bound finely enough to see it", () =>
    expect(row(week, "kz-getblock")?.claim?.verdicts[2]?.measured).toContain("−7.1 to +13.35 %"));

  it("pools and shares are another quantity, without a test", () => {
    expect(glyphs(week, "kz-pools-reuters")).toBe("–");
    expect(glyphs(week, "kz-share-coindesk")).toBe("–");
    expect(row(week, "cambridge-now")).toMatchObject({ label: "CBECI, Jan 2022", amount: "13.22 %" });
    expect(row(viewOf(inChina("2021-07-05")), "cambridge-now")).toBeUndefined();
  });

  it("six pools' own meters stand beside it, from 82 to 11.6 %, and what the top pools lacked on the 10th", () =>
    expect(week.pools.map(({ subject, amount }) => [subject, amount])).toEqual([
      ["1THash", "82 %"],
      ["OKExPool", "46.3 %"],
      ["KuCoinPool", "22.7 %"],
      ["ViaBTC", "19.2 %"],
      ["F2Pool", "12.8 %"],
      ["AntPool", "11.6 %"],
      ["top pools", "2.2 %"],
    ]));

  it("opens the claim that the link names, and no other", () =>
    expect(
      rows(week)
        .filter(({ claim }) => claim?.open)
        .map(({ id }) => id),
    ).toEqual(["kz-vice-headline"]));
});

describe("known then, on 6 January 2022 at 06:00", () => {
  const then = viewOf(inKazakhstan("2022-01-06T06:00Z", { known: "then" }));

  it("has only figures whose source was out, no window that is not over, and no map of later", () => {
    const ids = rows(then).map(({ id }) => id);
    const out = ["btc-com-12", "getblock", "pools-coindesk", "share-cbeci", "share-coindesk"];
    expect(ids).toEqual(expect.arrayContaining([...out.map((id) => `kz-${id}`), "chain-6"]));
    expect(ids.filter((id) => id.startsWith("chain-"))).toEqual(["chain-6"]);
    const claims = realFacts.claims.state === "ready" ? realFacts.claims.value.claims : [];
    const late = claims.filter(({ published }) => Date.parse(published) > Date.UTC(2022, 0, 6, 6)).map(({ id }) => id);
    expect(late.length).toBeGreaterThan(20);
    expect(ids.filter((id) => late.includes(id))).toEqual([]);
    expect(glyphs(then, "kz-getblock")).toBe("?··");
    expect(row(then, "cambridge-now")).toBeUndefined();
  });

  it("knows neither the retarget of the 8th nor what comes back later", () => {
    expect(then.without).toBeNull();
    expect(then.luck.map(({ odds }) => odds).slice(1)).toEqual(["not yet over", "not yet over"]);
    expect(then.statements.every(({ at }) => at <= Date.parse("2022-01-06T06:00Z"))).toBe(true);
  });

  it("on 3 January the shutdown is not known: an older shock is the newest, and nobody claims anything", () => {
    const before = viewOf(inKazakhstan("2022-01-03", { known: "then" }));
    expect([before.about.includes("Kazakhstan"), rows(before).length, before.ledger.none]).toEqual([
      false,
      0,
      "Nothing had been claimed by this moment.",
    ]);
    expect(plain(before.lens.sentence)).toContain("A loss of 15 % lasting 24 h");
  });
});

describe("lens, luck and retarget", () => {
  it("the first six hours made 30 blocks where 36.7 were due: once in 6.5 windows", () => {
    const [six] = week.luck;
    expect(plain(six?.text ?? [])).toBe("6 h: 30 blocks where 36.7 were due");
    expect(six?.odds).toBe("luck this bad comes once in 6.5 such windows");
  });

  it("no loss is seen for certain: 90 % over a day with more than 99 %; a loss of 2 % takes months to see", () => {
    const large = viewOf(inKazakhstan("2022-01-06T06:00Z", { askedLoss: { loss: 90, hours: 24 } }));
    expect(plain(large.lens.sentence)).toContain("with a chance of more than 99 %.");
    const small = viewOf(inKazakhstan("2022-01-06T06:00Z", { askedLoss: { loss: 2, hours: 24 } }));
    expect(small.lens.need).toBe("It takes 105 days to see a loss of 2 % four times in five.");
  });

  it("the lowest day stands beside those of all fortnights: January 2022's is ordinary, Elliott's of 24 December is not", () => {
    const lowest = (view: ClaimsView) =>
      view.luck.filter(({ key }) => key === "lowest").map(({ text, odds }) => [plain(text), odds]);
    const storm = viewOf({
      ...inKazakhstan("2022-12-26"),
      span: { from: Date.UTC(2022, 11, 15), to: Date.UTC(2023, 0, 10) },
    });
    expect([...lowest(week), ...lowest(storm)]).toEqual([
      ["the lowest 24 h of the fortnight from the start, −13.7 %", "78.7 % of all fortnights have one as low"],
      ["the lowest 24 h of the fortnight from the start, −38.2 %", "2.6 % of all fortnights have one as low"],
    ]);
    expect(lowest(viewOf(inKazakhstan("2022-01-12", { known: "then" })))).toEqual([]);
  });

  it("where no block is held, six an hour are due: 15 % over 24 h is seen with 58 %, after 44 h four times in five", () => {
    const { lens } = viewOf(inKazakhstan("2022-01-06"), { ...realFacts, blocks: { state: "waiting" } });
    expect(plain(lens.sentence)).toBe("A loss of 15 % lasting 24 h would be seen in the blocks with a chance of 58 %.");
    expect(lens.need).toBe("It takes 44 h to see a loss of 15 % four times in five.");
    expect(lens.smallest.map(({ percent }) => percent)).toEqual(["39.9 %", "19.8 %", "11.8 %"]);
  });

  it("+0.41 % on 8 January 2022 would have been +3.62 % had 15 % been gone for all 2.9 days", () => {
    expect(plain(week.without?.happened ?? [])).toBe("The retarget of 8 January 2022 was +0.41 %.");
    expect(week.without?.rows.map(({ loss, cells }) => [loss, cells[0], cells[3]])).toEqual([
      ["0 %", "+0.41", "+0.41"],
      ["5 %", "+0.67", "+1.46"],
      ["10 %", "+0.93", "+2.53"],
      ["15 %", "+1.19", "+3.62"],
      ["20 %", "+1.46", "+4.74"],
    ]);
    expect(week.without?.chart.band.height).toBeGreaterThan(0);
  });

  it("the start stands in the chart while it lies in it: on 12 June 2021, and not after the retarget of 3 July, two epochs on", () => {
    const begin = (at: string) => viewOf(inChina(at)).without?.chart.begin ?? null;
    expect(begin("2021-06-12")).toBeGreaterThan(0);
    expect(begin("2021-06-12")).toBeLessThan(100);
    expect(begin("2021-07-05")).toBeNull();
  });

  it("six instruments put the beginning between 10:30 and 12:30, and the last statement is 02:15 on the 11th", () => {
    const clock = week.starts.map(({ at }) => new Date(at).toISOString().slice(11, 16));
    expect(clock).toEqual(["10:30", "10:45", "11:00", "11:15", "12:00", "12:30"]);
    expect(week.statements.length).toBe(33);
    expect(week.statements.at(-1)?.at).toBe(Date.UTC(2022, 0, 11, 2, 15));
    expect(new Set(week.statements.map(({ id }) => id)).size).toBe(33);
  });

  it("the price is a line with what was said of it, the Federal Reserve's minutes among it", () => {
    expect(week.price?.causes.some(({ text }) => text.includes("minutes of the Fed’s December meeting"))).toBe(true);
    expect(week.price?.path.split("L")).toHaveLength(21);
  });

  it("a damaged block file leaves claims, lens and statements, and says why", () => {
    const broken: Facts = { ...realFacts, blocks: { state: "failed", reason: "block file: does not start with HFB1" } };
    const view = viewOf(inKazakhstan("2022-01-12"), broken);
    expect(view.note).toContain("block file: does not start with HFB1");
    expect(glyphs(view, "kz-vice-headline")).toBe("···");
    expect([view.luck, view.without, view.outlook]).toEqual([[], null, null]);
    expect(view.statements.length).toBe(33);
  });
});

describe("the exodus", () => {
  const july = viewOf(inChina("2021-07-05"));

  it("3 July 2021 is −27.94 %, and a larger loss named makes it smaller", () => {
    expect(plain(july.without?.happened ?? [])).toBe("The retarget of 3 July 2021 was −27.94 %.");
    expect(july.without?.rows[0]?.cells).toEqual(["−27.94", "−27.94", "−27.94", "−27.94"]);
    expect(plain(viewOf(inChina("2021-07-03")).without?.happened ?? [])).toBe(
      "The retarget of 3 July 2021 was −27.94 %.",
    );
    expect(plain(viewOf(inChina("2021-07-03", { known: "then" })).without?.happened ?? [])).toBe(
      "The retarget of 13 June 2021 was −5.30 %.",
    );
    expect(plain(viewOf(inChina("2021-06-10")).without?.happened ?? [])).toBe(
      "The retarget of 30 May 2021 was −15.97 %.",
    );
  });

  it("tells the reported zero and its undoing, and then only the zero", () => {
    expect(july.exodus?.blind).toContain("0 % for July 2021 and August 2021");
    expect(july.exodus?.blind).toContain("On 17 May 2022 it reported 22.3 % for September 2021");
    const then = viewOf(inChina("2021-11-01", { known: "then" }));
    expect(then.exodus?.blind).toContain("as far as anything is published by this moment");
    expect(viewOf(inChina("2021-07-05", { known: "then" })).exodus?.blind).toContain("Nothing is published yet");
  });

  it("has China at 72.4 EH/s in April 2021, none in August and 39.6 in January 2022", () => {
    const china = july.exodus?.countries.find(({ name }) => name === "CHN");
    expect([china?.cells[0], china?.cells[2], china?.cells[3]]).toEqual(["72.4", "0", "39.6"]);
  });

  it("belongs to China's replay alone: Kazakhstan's has none, Xinjiang's April 2021 and June 2023 have none", () => {
    const xinjiang = { ...inChina("2021-04-20"), span: { from: Date.UTC(2021, 3, 10), to: Date.UTC(2021, 4, 10) } };
    expect(july.exodus).not.toBeNull();
    expect([week, viewOf(xinjiang), viewOf(inJune2023)].map(({ exodus }) => exodus)).toEqual([null, null, null]);
  });

  it("in June 2023 lies no shock that anybody made a claim on: no figure is shown, and the page says that none is known", () => {
    const view = viewOf(inJune2023);
    expect([rows(view), view.starts, view.pools, view.statements, view.without]).toEqual([[], [], [], [], null]);
    expect(view.about).toMatch(/^No shock lies within this time, as far as is known\./);
    expect(plain(view.lens.sentence)).toContain("A loss of 15 % lasting 24 h");
  });
});
