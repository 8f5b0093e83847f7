import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseTable, readData } from "../../tools/data/read.ts";
import { tables } from "../../tools/data/tables.ts";
import { descriptorOf } from "../../tools/package/descriptor.ts";
import { packageFiles, zipOf } from "../../tools/package/plugin.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  readonly constraints: {
    readonly required: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: string[];
    readonly pattern?: string;
  };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly licenses?: readonly { readonly title: string }[];
  readonly schema: { readonly fields: readonly Field[] };
}

const texts = readData("data");
const { resources } = descriptorOf(texts) as { readonly resources: readonly Resource[] };

/** The forms of Table Schema's types (specs.frictionlessdata.io/table-schema), written without the checker. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-\d\d$/,
};

function faultOf({ type, constraints }: Field, cell: string): string | null {
  if (cell === "") return constraints.required ? "is required" : null;
  if (!forms[type]?.test(cell)) return `is no ${type}`;
  const { minimum = -Infinity, maximum = Infinity, enum: allowed, pattern } = constraints;
  if (type === "number" || type === "integer")
    return Number(cell) < minimum || Number(cell) > maximum ? "is out of bounds" : null;
  if (allowed !== undefined && !allowed.includes(cell)) return "is not in the list";
  return pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell) ? "does not match" : null;
}

describe("the data package", () => {
  it("names every table of the checker once, each with its path and its bytes", () => {
    expect(resources.map(({ path }) => path)).toEqual(tables.map(({ path }) => path));
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { path, bytes } of resources) expect(bytes, path).toBe(readFileSync(`data/${path}`).length);
  });

  it("has a schema that each cell of each table keeps, read by Table Schema's own rules", () => {
    const faults = resources.flatMap(({ path, schema }) =>
      parseTable(path, texts.get(path) ?? "", []).rows.flatMap(({ line, cells }) =>
        schema.fields.flatMap((field) => {
          const fault = faultOf(field, cells[field.name] ?? "");
          return fault === null ? [] : [`${path}:${line}:${field.name}: ${cells[field.name]} ${fault}`];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it("gives Cambridge's shares their licence, CC BY-NC-SA 4.0, and hashrates in a column's name their unit", () => {
    const share = resources.find(({ path }) => path === "hashrate/cbeci-share.csv");
    expect(share?.licenses?.map(({ title }) => title)).toEqual(["CC BY-NC-SA 4.0"]);
    const estimates = resources.find(({ path }) => path === "hashrate/estimates.csv");
    expect(estimates?.schema.fields.find(({ name }) => name === "hashrate_ehs")?.unit).toBe("EH/s");
  });

  it("packs the same bytes each time, and each file comes out as it went in", () => {
    const files = packageFiles("data");
    const zip = zipOf(files);
    expect(Buffer.from(zipOf(files)).equals(Buffer.from(zip))).toBe(true);
    const unpacked = unzipSync(zip);
    expect(Object.keys(unpacked).length).toBe(files.size);
    for (const [path, bytes] of files)
      expect(Buffer.from(unpacked[`hashfall-figures/${path}`] ?? []).equals(Buffer.from(bytes)), path).toBe(true);
  });
});
