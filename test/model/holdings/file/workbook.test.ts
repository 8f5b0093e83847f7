import { readFileSync } from "node:fs";
import fc from "fast-check";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../../../src/model/holdings/file/kind.ts";
import { workbookTable } from "../../../../src/model/holdings/file/workbook.ts";
import { mostUnpacked, unpacksWithin, zipEntries } from "../../../../src/model/holdings/file/zip.ts";
import { zipOf } from "../support/zip.ts";

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/holdings/${name}`));

type Value = string | number | boolean | Date | null;
type Sheets = Parameters<typeof writeXlsx>[0]["sheets"];
const writers = { xlsx: writeXlsx, ods: writeOds } as const;
const formats = ["xlsx", "ods"] as const;

async function textsOf(bytes: Uint8Array, format: (typeof formats)[number]) {
  const table = await workbookTable(bytes, format);
  if ("kind" in table) throw new Error(table.kind);
  return { source: table.source, cells: table.lines.map(({ cells }) => cells.map(({ text }) => text)) };
}

const header: Value[] = ["name", "country", "EH/s"];

describe.each(formats)("a workbook in .%s", (format) => {
  const write = (sheets: Sheets) => writers[format]({ sheets });

  it("gives the cells of its first sheet and names the others", async () => {
    const bytes = await write([
      { name: "Sites", rows: [header, ["São Luís", "Brazil", 1.5], ['19" rack', "Norway", 0.065]] },
      { name: "Costs", rows: [["x"]] },
    ]);
    expect(kindOf(bytes)).toBe(format);
    const { cells, source } = await textsOf(bytes, format);
    expect(cells).toEqual([
      ["name", "country", "EH/s"],
      ["São Luís", "Brazil", "1.5"],
      ['19" rack', "Norway", "0.065"],
    ]);
    expect(source).toEqual({ kind: "workbook", format, sheet: "Sites", others: ["Costs"] });
  });

  it("gives dates as days, yes and no as words, empty cells empty; rows keep their numbers over empty ones", async () => {
    const rows: Value[][] = [
      ["name", "date", "ok", "MW"],
      [null, null, null, null],
      ["A", new Date("2026-01-15"), true, 5],
    ];
    const table = await workbookTable(await write([{ name: "S", rows }]), format);
    if ("kind" in table) throw new Error(table.kind);
    expect(table.lines.map(({ row }) => row)).toEqual([1, 3]);
    expect(table.lines[1]?.cells.map(({ text }) => text)).toEqual(["A", "2026-01-15", "true", "5"]);
  });

  it("of more than 2,000 rows or 200 columns, of no rows, or damaged, is refused", async () => {
    const many = Array.from({ length: 2002 }, () => ["A", "KAZ", 1] as Value[]);
    const wide = Array.from({ length: 201 }, (_, index) => index);
    const kinds = [];
    for (const rows of [[header, ...many], [wide, wide], [header]]) {
      const table = await workbookTable(await write([{ name: "S", rows: rows as Value[][] }]), format);
      kinds.push("kind" in table ? table.kind : "read");
    }
    expect(kinds).toEqual(["too-many-rows", "too-many-columns", "no-rows"]);
    const whole = await write([{ name: "S", rows: [header, ["A", "KAZ", 1]] }]);
    expect(await workbookTable(whole.slice(0, whole.length - 30), format)).toMatchObject({ kind: "not-a-workbook" });
  });

  it("with any of its bytes changed is read or refused, and never throws", async () => {
    const whole = await write([{ name: "S", rows: [header, ["A", "KAZ", 1]] }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          kindOf(bytes);
          const read = await workbookTable(bytes, format);
          expect(typeof read, JSON.stringify(changes)).toBe("object");
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("sites.xlsx: Site A in Norway with 2 EH/s", async () => {
  const { cells } = await textsOf(fixture("sites.xlsx"), "xlsx");
  expect(cells[1]).toEqual(["Site A", "Norway", "2"]);
});

describe("what a format adds to a number stays with it", () => {
  it("0.005 shown as a percentage is 0.5 %, 12 shown with a unit in quotes is 12 MW", async () => {
    const cells = new Map([
      ["1,1", { value: 0.005, type: "number", style: { numFmt: "0.0%" } }],
      ["1,2", { value: 12, type: "number", style: { numFmt: '0.0" MW"' } }],
    ] as const);
    const rows: Value[][] = [
      ["name", "Ownership", "Power"],
      ["A", 0.005, 12],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "S", rows, cells } as Sheets[number]] });
    expect((await textsOf(bytes, "xlsx")).cells[1]).toEqual(["A", "0.5 %", "12 MW"]);
  });

  it("a formula is not run: its last result is taken", async () => {
    const cells = new Map([["1,1", { value: 7, type: "formula", formula: "3+5", formulaResult: 7 }]] as const);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "S",
          rows: [
            ["name", "MW"],
            ["A", 7],
          ],
          cells,
        } as Sheets[number],
      ],
    });
    expect((await textsOf(bytes, "xlsx")).cells[1]).toEqual(["A", "7"]);
  });

  it("a hidden first sheet is passed over", async () => {
    const sheets = [
      { name: "Secret", hidden: true, rows: [["x"], ["y"]] },
      {
        name: "Sites",
        rows: [
          ["name", "MW"],
          ["A", 7],
        ],
      },
    ] as Sheets;
    expect((await textsOf(await writeXlsx({ sheets }), "xlsx")).source).toMatchObject({ sheet: "Sites", others: [] });
  });
});

describe("archives that unpack to more than they should", () => {
  it("41 MB in one file, or in many, or a size that is not stated, are refused before anything is unpacked", async () => {
    const entry = (unpacked: number, packed = 1000) => ({ name: "xl/worksheets/sheet1.xml", packed, unpacked });
    expect(unpacksWithin([entry(mostUnpacked)])).toBe(true);
    expect(unpacksWithin([entry(mostUnpacked + 1)])).toBe(false);
    expect(unpacksWithin(Array.from({ length: 41 }, () => entry(1_000_000)))).toBe(false);
    expect(unpacksWithin([entry(0)])).toBe(false);
    expect(unpacksWithin([entry(0, 0), entry(0, 2)])).toBe(true);
  });

  it("a sheet of 60 MB of blanks, packed to 60 kB, is refused", async () => {
    const bytes = await zipOf({ "xl/workbook.xml": "<x/>", "xl/worksheets/sheet1.xml": " ".repeat(60_000_000) });
    expect(bytes.length).toBeLessThan(200_000);
    expect(kindOf(bytes)).toBe("xlsx");
    expect(await workbookTable(bytes, "xlsx")).toEqual({ kind: "unpacks-too-large", row: 0 });
  });

  it("a sheet of a million repeated rows in .ods is read or refused within its rows", async () => {
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = await zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content });
    expect(kindOf(bytes)).toBe("ods");
    expect(await workbookTable(bytes, "ods")).toHaveProperty("kind");
  });

  it("the directory of an archive states names and sizes; of anything else there is none", async () => {
    const bytes = await zipOf({ "a.txt": "aaaa" });
    expect(zipEntries(bytes)).toMatchObject([{ name: "a.txt", unpacked: 4 }]);
    expect(zipEntries(new Uint8Array(100))).toBeNull();
    expect(zipEntries(new Uint8Array(3))).toBeNull();
  });
});

describe("other files are known for what they are, whatever their names", () => {
  const start = (...bytes: readonly number[]) => Uint8Array.from([...bytes, ...new Array(100).fill(7)]);
  const text = (written: string) => new TextEncoder().encode(written);
  it.each([
    ["pdf", text("%PDF-1.7")],
    ["image", start(0x89, 0x50, 0x4e, 0x47)],
    ["xls", start(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ["archive", start(0x1f, 0x8b)],
    ["cut", start(0x50, 0x4b, 0x03, 0x04)],
    ["document", text("{\\rtf1 hello}")],
    ["web-page", text("<html><table><tr><td>1")],
    ["web-page", text("\r\n<!DOCTYPE html>")],
    ["xml", text('<?xml version="1.0"?><Workbook>')],
    ["binary", start(1, 2, 3, 0, 0, 0, 0)],
    ["text", text("name,country,MW")],
    ["text", text("")],
    ["text", Uint8Array.from([0xff, 0xfe, 0x41, 0])],
  ] as const)("%s", (kind, bytes) => expect(kindOf(bytes)).toBe(kind));

  it("among archives: a document, Numbers, a binary workbook, photographs; and a workbook with a password", async () => {
    const kinds = [];
    for (const name of ["word/document.xml", "Index/Document.iwa", "xl/workbook.bin", "a.jpg"]) {
      kinds.push(kindOf(await zipOf({ [name]: "x" })));
    }
    expect(kinds).toEqual(["document", "numbers", "xlsb", "archive"]);
    const encrypted = await writeXlsx({
      sheets: [{ name: "S", rows: [header, ["A", "KAZ", 1]] }],
      encryption: { password: "p", spinCount: 1 },
    });
    expect(kindOf(encrypted)).toBe("encrypted");
  });
});
