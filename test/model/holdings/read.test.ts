import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/facts/types.ts";
import { joined } from "../../../src/model/holdings/join.ts";
import { placeFinder } from "../../../src/model/holdings/places.ts";
import { readHoldings } from "../../../src/model/holdings/read.ts";

const place = (code: string, alpha2: string, name: string): Place => ({
  code,
  alpha2,
  name,
  label: [0, 0],
  dot: false,
  neighbours: [],
});
const find = placeFinder(
  [
    place("USA", "US", "United States of America"),
    place("KAZ", "KZ", "Kazakhstan"),
    place("CAN", "CA", "Canada"),
    place("CHN", "CN", "China"),
    place("CIV", "CI", "Côte d'Ivoire"),
    place("GEO", "GE", "Georgia"),
  ],
  "en-GB",
);
const read = (text: string) => readHoldings(text, find);
const refusals = (text: string) => read(text).problems.map(({ row, column, kind }) => `${row} ${column} ${kind}`);

describe("places", () => {
  it("are found by name, accents or not, by code of two or three letters, by subdivision and by state", () => {
    const written = [
      "kazakhstan",
      "KAZ",
      "kz",
      "US-TX",
      "Texas",
      "Québec",
      "Cote d'Ivoire",
      "United States",
      "Sichuan",
    ];
    expect(written.map(find)).toEqual(["KAZ", "KAZ", "KAZ", "USA", "USA", "CAN", "CIV", "USA", "CHN"]);
  });

  it("Georgia alone is two places; its codes are one each", () => {
    expect(["Georgia", "GEO", "US-GA", "Atlantis"].map(find)).toEqual([null, "GEO", "USA", null]);
    expect(refusals("name,country,EH/s\nA,Georgia,1")).toEqual(["2 country ambiguous-place"]);
  });
});

describe("a good file", () => {
  it("is read with commas", () => {
    const { holdings, problems } = read('name,country,EH/s,MW,price,note\n"Rig, one",Texas,1.5,30,4.2,"says ""fine"""');
    expect(problems).toEqual([]);
    expect(holdings[0]).toMatchObject({
      row: 2,
      name: "Rig, one",
      place: "USA",
      hashrate: 1.5,
      megawatts: 30,
      price: 4.2,
    });
    expect(holdings[0]?.note).toBe('says "fine"');
  });

  it("with its header in another order, semicolons, decimal commas, a byte-order mark and Windows lines", () => {
    const { holdings, problems } = read("\uFEFFMW;Country;Name;J/TH\r\n12,5;Kazakhstan;Ekibastuz;29,5\r\n");
    expect(problems).toEqual([]);
    expect(holdings).toMatchObject([
      { name: "Ekibastuz", place: "KAZ", hashrate: null, megawatts: 12.5, efficiency: 29.5 },
    ]);
  });

  it("with an amount and its unit: 500 PH/s are 0.5 EH/s, 2 GW are 2,000 MW", () => {
    const { holdings } = read("name,country,amount,unit\nA,USA,500,PH/s\nB,USA,2,GW");
    expect(holdings.map(({ hashrate, megawatts }) => [hashrate, megawatts])).toEqual([
      [0.5, null],
      [null, 2000],
    ]);
  });

  it("with Excel's own first line, which names the separator; rows are counted from it", () => {
    const { holdings, problems } = read("sep=;\r\nname;country;EH/s\r\nA;KAZ;1,5\r\nB;Atlantis;1\r\n");
    expect(holdings.map(({ row, hashrate }) => [row, hashrate])).toEqual([[3, 1.5]]);
    expect(problems.map(({ row, kind }) => [row, kind])).toEqual([[4, "unknown-place"]]);
  });

  it("as JSON, a list or an object with holdings", () => {
    const list = '[{"name":"A","country":"KAZ","EH/s":2}]';
    expect(read(list).holdings).toMatchObject([{ place: "KAZ", hashrate: 2, row: 1 }]);
    expect(read(`{"holdings":${list}}`).holdings).toHaveLength(1);
  });
});

describe("a bad file is refused by row and column, and the other rows stand", () => {
  it("unknown country, unknown unit, a negative number, words for a number, nothing, zero", () => {
    const text = [
      "name,country,amount,unit",
      "A,Atlantis,1,EH/s",
      "B,KAZ,1,horsepower",
      "C,KAZ,-3,EH/s",
      "D,KAZ,many,EH/s",
      "E,KAZ,,EH/s",
      "F,KAZ,0,EH/s",
      "G,KAZ,1,EH/s",
    ].join("\n");
    expect(refusals(text)).toEqual([
      "2 country unknown-place",
      "3 unit unknown-unit",
      "4 amount negative",
      "5 amount not-a-number",
      "6 amount no-size",
      "7 amount zero",
    ]);
    expect(read(text).holdings.map(({ name }) => name)).toEqual(["G"]);
  });

  it("a number that can be read two ways: 1,234 among semicolons, “1,5” among commas, 1.234,5 anywhere", () => {
    expect(refusals("name;country;EH/s\nA;KAZ;1,234")).toEqual(["2 EH/s two-ways"]);
    expect(refusals('name,country,EH/s\nA,KAZ,"1,5"')).toEqual(["2 EH/s two-ways"]);
    expect(refusals("name;country;EH/s\nA;KAZ;1.234,5")).toEqual(["2 EH/s two-ways"]);
    expect(refusals("name;country;EH/s\nA;KAZ;0,125")).toEqual([]);
  });

  it("1.234 among semicolons is 1,234 to one half of the world: refused; among commas, and as 0.234 or 1.2340, it is read", () => {
    expect(refusals("name;country;EH/s\nA;KAZ;1.234\nB;KAZ;12.345.678")).toEqual([
      "2 EH/s two-ways",
      "3 EH/s two-ways",
    ]);
    const sizes = ["name,country,EH/s\nA,KAZ,1.234", "name;country;EH/s\nA;KAZ;0.234\nB;KAZ;1.2340"].map((text) =>
      read(text).holdings.map(({ hashrate }) => hashrate),
    );
    expect(sizes).toEqual([[1.234], [0.234, 1.234]]);
  });

  it("totals are not added to sites, and a site has one date", () => {
    expect(refusals("name,country,EH/s,scope\nA,KAZ,1,site\nAll,KAZ,1,company_total")).toEqual(["3 scope total"]);
    expect(refusals("name,country,EH/s,date\nA,KAZ,1,2024\nA,KAZ,2,2025")).toEqual(["3 name twice"]);
  });

  it("the same file a second time adds nothing: each site is held already, and what was held stays", () => {
    const first = read("name,country,EH/s\nA,KAZ,1\nB,KAZ,2");
    const again = joined(first.holdings, read("name,country,EH/s\nb,KAZ,3\nB,USA,1"));
    expect(again.holdings.map(({ name, place }) => [name, place])).toEqual([["B", "USA"]]);
    expect(again.problems).toEqual([{ row: 2, column: "name", kind: "held", cell: "b" }]);
  });

  it("a missing column, one twice, one unknown", () => {
    expect(refusals("name,EH/s\nA,1")).toEqual(["1 place no-column"]);
    expect(refusals("name,country,state,EH/s\nA,USA,Texas,1")).toEqual(["1 state column-twice"]);
    expect(refusals("name,country,EH/s,mood\nA,USA,1,good")).toEqual(["1 mood unknown-column"]);
  });

  it("an empty file, broken JSON, an open quote, a header alone, too many rows, too long a text", () => {
    const many = `name,country,EH/s\n${"A,KAZ,1\n".repeat(2001)}`;
    const texts = ["", "{broken", 'name,country,EH/s\n"A,KAZ,1', "name,country,EH/s", many, "x".repeat(2_000_001)];
    const kinds = ["empty", "not-json", "open-quote", "no-rows", "too-many-rows", "too-long"];
    expect(texts.map((text) => read(text).problems[0]?.kind)).toEqual(kinds);
  });

  it("the row of a quote that is never closed: the third, where the second has one of two lines", () => {
    const text = 'name,country,EH/s\n"A\nline",KAZ,1\n"B,KAZ,1\nC,KAZ,1';
    expect(read(text)).toEqual({ holdings: [], problems: [{ row: 3, column: "", kind: "open-quote", cell: "" }] });
  });

  it("markup and formulas are plain text", () => {
    const { holdings } = read('name,country,EH/s\n"<img src=x onerror=alert(1)>",KAZ,1\n=SUM(A1),KAZ,2');
    expect(holdings.map(({ name }) => name)).toEqual(["<img src=x onerror=alert(1)>", "=SUM(A1)"]);
  });

  it("whatever the text, every holding has a size above zero and nothing throws", () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("KAZ", "1", "-1", "1,5", "", "MW", "EH/s", '"'));
    const wild = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(";"));
    // Some rows are nearly right, so that there are holdings to look at.
    const right = fc
      .tuple(fc.nat(99), fc.constantFrom("1", "0", "-1", "1,5", "x"), fc.constantFrom("EH/s", "MW", "hp"))
      .map(([name, amount, unit]) => `S${name};KAZ;${amount};${unit};`);
    let held = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(wild, right), { maxLength: 6 }), (lines) => {
        const { holdings } = read(["name;country;amount;unit;MW", ...lines].join("\n"));
        held += holdings.length;
        expect(holdings.filter(({ hashrate, megawatts }) => !((hashrate ?? 0) > 0 || (megawatts ?? 0) > 0))).toEqual(
          [],
        );
      }),
    );
    expect(held).toBeGreaterThan(0);
  });
});
