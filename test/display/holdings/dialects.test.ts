import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { exportText } from "../../../src/display/holdings/effects.ts";
import { nothingHeld, reckon } from "../../../src/display/holdings/holdings.ts";
import { finderOf } from "../../../src/display/holdings/import/context.ts";
import { gazetteerFor } from "../../../src/display/search/places.ts";
import { decodeText } from "../../../src/kit/decode.ts";
import type { Holding } from "../../../src/model/holdings/holding.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { readWith } from "../../model/holdings/support/read.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";

const newest = september2026;
const found = exposureContext({
  facts: realFacts,
  frame: frameAt(realFacts, startChoices(newest)),
  axis: axisOf(september2026),
  words: { locale: "en-GB" },
});
if (found === null) throw new Error("no map");
const context = found;
const find = finderOf(gazetteerFor({ facts: { ...realFacts, names: { state: "ready", value: realFiles.names } } }));

const exported = (holdings: readonly Holding[]): string =>
  exportText(context, reckon(context, { ...nothingHeld, holdings }, "waiting"), null);

/** How a spreadsheet writes a table again. */
interface Dialect {
  readonly separator: string;
  readonly decimal: "." | ",";
  readonly end: string;
  readonly allQuoted: boolean;
  readonly sepLine: boolean;
  readonly mark: boolean;
  readonly utf16: boolean;
}

const dialects: Readonly<Record<string, Dialect>> = {
  "Excel, English": {
    separator: ",",
    decimal: ".",
    end: "\r\n",
    allQuoted: false,
    sepLine: false,
    mark: true,
    utf16: false,
  },
  "Excel, German": {
    separator: ";",
    decimal: ",",
    end: "\r\n",
    allQuoted: false,
    sepLine: false,
    mark: true,
    utf16: false,
  },
  "Excel's Unicode text": {
    separator: "\t",
    decimal: ",",
    end: "\r\n",
    allQuoted: false,
    sepLine: false,
    mark: true,
    utf16: true,
  },
  "with a first line that names the separator": {
    separator: ";",
    decimal: ",",
    end: "\r\n",
    allQuoted: false,
    sepLine: true,
    mark: false,
    utf16: false,
  },
  "LibreOffice, all text quoted": {
    separator: ",",
    decimal: ".",
    end: "\n",
    allQuoted: true,
    sepLine: false,
    mark: false,
    utf16: false,
  },
  "LibreOffice, German": {
    separator: ";",
    decimal: ",",
    end: "\n",
    allQuoted: true,
    sepLine: false,
    mark: false,
    utf16: false,
  },
  "Google Sheets": {
    separator: ",",
    decimal: ".",
    end: "\r\n",
    allQuoted: false,
    sepLine: false,
    mark: false,
    utf16: false,
  },
  "Numbers, French": {
    separator: ";",
    decimal: ",",
    end: "\n",
    allQuoted: false,
    sepLine: false,
    mark: false,
    utf16: false,
  },
};

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** What a spreadsheet makes of a cell when it opens a file: a number, a date or a truth loses what was written. */
function opened(cell: string): string | number {
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell)) return Number(cell);
  const date = /^(\d{1,2})[-/](\d{1,2})$/.exec(cell);
  if (date !== null && Number(date[2]) <= 12 && Number(date[2]) > 0) return `${date[1]}-${months[Number(date[2]) - 1]}`;
  if (/^\d{4}-\d{2}$/.test(cell)) return `${months[Number(cell.slice(5)) - 1] ?? "?"}-${cell.slice(2, 4)}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell.split("-").reverse().join("/");
  if (/^(?:jan|feb|mar)\w*[ -]?\d+$/i.test(cell)) return `1-${cell.slice(0, 3)}`;
  if (/^(?:true|false)$/i.test(cell)) return cell.toUpperCase();
  return /^[=+@-]/.test(cell) ? "#NAME?" : cell;
}

/** A file that a spreadsheet of this dialect opened and saved: numbers are shown with ten digits, as in a narrow cell. */
function savedBy(csv: string, dialect: Dialect): ArrayBuffer {
  const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, "").trimEnd(), { delimiter: "," }).data;
  const lines = rows.map((cells) =>
    cells
      .map(opened)
      .map((cell) => {
        if (typeof cell === "number") return String(Number(cell.toPrecision(10))).replace(".", dialect.decimal);
        const asked =
          dialect.allQuoted || cell.includes('"') || cell.includes("\n") || cell.includes(dialect.separator);
        return asked ? `"${cell.replaceAll('"', '""')}"` : cell;
      })
      .join(dialect.separator),
  );
  const text = [...(dialect.sepLine ? [`sep=${dialect.separator}`] : []), ...lines, ""].join(dialect.end);
  const marked = dialect.mark ? `\uFEFF${text}` : text;
  if (!dialect.utf16) return new TextEncoder().encode(marked).buffer as ArrayBuffer;
  return Uint16Array.from(marked, (letter) => letter.charCodeAt(0)).buffer;
}

const names = [
  "São Luís",
  "1-2",
  "007",
  "2024-01",
  "=SUM(A1)",
  "-5",
  "+49 site",
  "@home",
  'A 12" rack',
  '"Big" rig',
  "Mar 3",
  "TRUE",
  "1E5",
  "'s-Gravenhage",
  "a,b;c|d",
  "Rig, one",
  "0.5",
  "北京",
] as const;

const places = [
  ["USA", "US-TX", "Texas"],
  ["USA", "US-GA", "US-GA"],
  ["KAZ", "", "Kazakhstan"],
  ["NOR", "", "NOR"],
  ["PRY", "Alto Parana", "Paraguay"],
] as const;

const size = fc.integer({ min: 1, max: 99_999 }).map((number) => number / 1000);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
/** J/TH that do not contradict a stated power and hashrate, which would be asked. */
const fitting = ({
  hashrate,
  megawatts,
  efficiency,
}: Pick<Holding, "hashrate" | "efficiency"> & { megawatts: number }) =>
  hashrate === null || efficiency === null ? efficiency : Number((megawatts / hashrate).toPrecision(4));
const holding: fc.Arbitrary<Omit<Holding, "row" | "name">> = fc
  .record({
    at: fc.constantFrom(...places),
    hashrate: maybe(size),
    megawatts: size,
    efficiency: maybe(fc.integer({ min: 10, max: 99 })),
    price: maybe(fc.integer({ min: 20, max: 2999 }).map((number) => number / 100)),
    share: maybe(fc.constantFrom(0.5, 1, 33.333, 50, 100)),
    date: fc.constantFrom("", "2024", "2024-01", "2022-05-05", "1-2", "May 2024"),
    note: fc.constantFrom("", 'says "fine"', "a; b, c", "-1", "=1+1", '19" racks'),
  })
  .map(({ at: [place, state, written], ...rest }) => ({
    place,
    state,
    written,
    despite: [],
    ...rest,
    efficiency: fitting(rest),
  }));
const portfolio = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), holding), { minLength: 1, maxLength: 6, selector: ([name]) => name })
  .map((rows) => rows.map(([name, rest], index): Holding => ({ row: index + 2, name, ...rest })));

const plain = (holdings: readonly Holding[]) => holdings.map(({ row: _, ...rest }) => rest);

describe("an export that comes back from a spreadsheet is the same holdings", () => {
  it.each(Object.keys(dialects))("%s", (name) => {
    const dialect = dialects[name] as Dialect;
    fc.assert(
      fc.property(portfolio, (holdings) => {
        const read = readWith(decodeText(savedBy(exported(holdings), dialect)), find);
        expect(read.problems).toEqual([]);
        expect(plain(read.holdings)).toEqual(plain(holdings));
      }),
    );
  });

  it("begins with a byte-order mark, so that Excel shows São Luís", () => {
    const [site] = fc.sample(portfolio, { numRuns: 1, seed: 1 })[0] as [Holding];
    const bytes = new TextEncoder().encode(exported([{ ...site, name: "São Luís" }]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it("no cell of it begins as a formula does", () => {
    fc.assert(
      fc.property(portfolio, (holdings) => {
        const rows = Papa.parse<string[]>(
          exported(holdings)
            .replace(/^\uFEFF/, "")
            .trimEnd(),
          { delimiter: "," },
        ).data;
        const formulas = rows
          .flat()
          .filter((cell) => /^[=+@\t\r\n]/.test(cell) || (cell.startsWith("-") && !(Number(cell) < 0)));
        expect(formulas).toEqual([]);
      }),
    );
  });
});
