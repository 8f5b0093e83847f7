import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../src/kit/decode.ts";
import { delimitedTable } from "../../../../src/model/holdings/file/delimited.ts";
import { headersIn } from "../../../../src/model/holdings/import/header.ts";
import { holdingsFrom, refusalsOf } from "../support/read.ts";

const bytesOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;

function cellsOf(text: string): readonly (readonly string[])[] {
  const table = delimitedTable(text, headersIn);
  if ("kind" in table) throw new Error(table.kind);
  return table.lines.map(({ cells }) => cells.map((cell) => cell.text));
}

describe("csv-spectrum, the twelve files by which readers of CSV are compared", () => {
  const folder = dirname(createRequire(import.meta.url).resolve("csv-spectrum/package.json"));
  const names = readdirSync(join(folder, "csvs")).map((name) => name.replace(/\.csv$/, ""));

  it("are twelve", () => expect(names).toHaveLength(12));

  it.each(names)("%s is read cell by cell as its JSON says", (name) => {
    const wanted = JSON.parse(readFileSync(join(folder, "json", `${name}.json`), "utf8")) as unknown;
    const [header = [], ...rows] = cellsOf(decodeText(bytesOf(join(folder, "csvs", `${name}.csv`))));
    const read = rows.map((cells) => Object.fromEntries(header.map((key, index) => [key, cells[index] ?? ""])));
    // One of the twelve is a single object, and its JSON has not the telephone number of its CSV.
    if (name === "location_coordinates")
      expect(read).toMatchObject([{ ...(wanted as object), "Contact Phone Number": "2095257564" }]);
    else expect(read).toEqual(wanted);
  });
});

describe("quotes", () => {
  it('inside a cell that begins with none are ordinary signs: 19" racks, A 12" rack, 5\'10"', () => {
    const text = 'name,country,EH/s,note\nA 12" rack,USA,1,19" racks\nB,Norway,2,5\'10"';
    expect(holdingsFrom(text).map(({ name, note }) => [name, note])).toEqual([
      ['A 12" rack', '19" racks'],
      ["B", "5'10\""],
    ]);
  });

  it("doubled inside a quoted cell are one, and separators and line breaks inside belong to it", () => {
    const text = 'name,country,EH/s,note\r\n"Rig, one",USA,1,"says ""fine""\r\ntwice"\r\n';
    expect(holdingsFrom(text)[0]).toMatchObject({ name: "Rig, one", note: 'says "fine" twice' });
  });

  it("may follow a blank, as typed by hand", () => {
    expect(holdingsFrom('name, country, EH/s, note\nRig, USA, 1, "a, b"')[0]?.note).toBe("a, b");
  });

  it("around a part of a cell stay: “Big” rig, and so they do between tabs", () => {
    expect(holdingsFrom('name,country,EH/s\n"Big" rig,USA,1')[0]?.name).toBe('"Big" rig');
    expect(holdingsFrom('name\tcountry\tEH/s\n"Big" rig\tUSA\t1\n"B\tNorway\t2').map(({ name }) => name)).toEqual([
      '"Big" rig',
      '"B',
    ]);
  });

  it("that are never closed refuse their own row alone: rows 2 and 4 stand", () => {
    const text = 'name,country,EH/s\nA,USA,1\n"B,USA,2\nC,USA,3';
    expect(refusalsOf(text)).toEqual(["3 name open-quote"]);
    expect(holdingsFrom(text).map(({ row }) => row)).toEqual([2, 4]);
  });

  it("that are closed by chance two rows later swallow none of them", () => {
    const text = 'name,country,EH/s,note\nA,USA,1,"19 racks\nB,USA,2,\nC,USA,3,"fine"\nD,USA,4,';
    expect(refusalsOf(text)).toEqual(["2 note open-quote"]);
    expect(holdingsFrom(text).map(({ name }) => name)).toEqual(["B", "C", "D"]);
  });

  it("of more than fifty rows left open refuse the file at the first", () => {
    const text = `name,country,EH/s\n${'"A,USA,1\n'.repeat(60)}`;
    expect(delimitedTable(text, headersIn)).toEqual({ kind: "open-quote", row: 2 });
  });
});

describe("separators and line ends", () => {
  it.each([",", ";", "\t", "|"])("%j is found", (separator) => {
    const text = [
      ["name", "country", "MW"],
      ["A", "Norway", "12"],
    ];
    expect(holdingsFrom(text.map((cells) => cells.join(separator)).join("\n"))).toMatchObject([{ megawatts: 12 }]);
  });

  it("a header cell with a line break and decimal commas leads to semicolons", () => {
    const text = readFileSync("test/fixtures/holdings/header-line-break.csv", "utf8");
    expect(holdingsFrom(text).map(({ name, hashrate }) => [name, hashrate])).toEqual([
      ["Site A", 1.5],
      ["Site B", 2.5],
    ]);
  });

  it("the first line sep=; names it, rows are counted from that line, and sep=^ names another", () => {
    expect(holdingsFrom("sep=;\r\nname;country;EH/s\r\nA;KAZ;1,5\r\n")).toMatchObject([{ row: 3, hashrate: 1.5 }]);
    expect(holdingsFrom("sep=^\nname^country^EH/s\nA^KAZ^1.5")).toMatchObject([{ hashrate: 1.5 }]);
  });

  it.each(["\n", "\r\n", "\r"])("lines end with %j, and the last may have none", (end) => {
    expect(holdingsFrom(["name,country,MW", "A,Norway,1", "B,Norway,2"].join(end))).toHaveLength(2);
    expect(holdingsFrom(`${["name,country,MW", "A,Norway,1"].join(end)}${end}${end}`)).toHaveLength(1);
  });

  it("empty columns at the end and empty rows between do not count, and rows keep their numbers", () => {
    const text = "name,country,MW,,,\n,,,,,\nA,Norway,1,,,\n\nB,Norway,2,,,,,\n,,,,,";
    expect(holdingsFrom(text).map(({ row }) => row)).toEqual([3, 5]);
  });

  it("a byte-order mark is no part of the first heading", () => {
    expect(holdingsFrom("\uFEFFname,country,MW\nA,Norway,1")).toHaveLength(1);
  });

  it("an empty text, a header alone, too many rows, columns or letters are refused as a whole", () => {
    const texts = [
      "",
      " \n\t",
      "name,country,EH/s",
      `name,country,EH/s\n${"A,KAZ,1\n".repeat(2001)}`,
      `${Array.from({ length: 201 }, (_, at) => `c${at}`).join(",")}\n${"1,".repeat(200)}1`,
      "x".repeat(2_000_001),
    ];
    const kinds = texts.map((text) => {
      const table = delimitedTable(text, headersIn);
      return "kind" in table ? table.kind : "read";
    });
    expect(kinds).toEqual(["empty", "empty", "no-rows", "too-many-rows", "too-many-columns", "too-long"]);
  });
});

describe("letters", () => {
  const text = "name,country,MW\nSão Luís,Brazil,5\n";
  const inUtf16 = (little: boolean, mark: boolean) => {
    const letters = (mark ? "\uFEFF" : "") + text;
    const view = new DataView(new ArrayBuffer(2 * letters.length));
    for (let at = 0; at < letters.length; at += 1) view.setUint16(2 * at, letters.charCodeAt(at), little);
    return view.buffer;
  };
  it.each([
    ["UTF-8", new TextEncoder().encode(text).buffer],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${text}`).buffer],
    ["UTF-16 little-endian", inUtf16(true, true)],
    ["UTF-16 big-endian", inUtf16(false, true)],
    ["UTF-16 little-endian without its mark", inUtf16(true, false)],
    ["UTF-16 big-endian without its mark", inUtf16(false, false)],
    ["Windows-1252", Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer],
  ])("São Luís in %s", (_, bytes) => {
    expect(holdingsFrom(decodeText(bytes as ArrayBuffer))[0]?.name).toBe("São Luís");
  });
});

it("any cells, written with quotes where they need them, are read as they were, whatever the separator", () => {
  const cell = fc.stringMatching(/^[a-z",;|\t\n é]{0,8}$/u).filter((text) => text.trim() === text && text !== "");
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "|"), (rows, separator) => {
      const all = [["name", "country", "MW"], ...rows];
      const text = all.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join("\n");
      expect(cellsOf(text)).toEqual(all);
    }),
  );
});
