import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseTable, readData } from "../../tools/data/read.ts";
import { tables } from "../../tools/data/tables/tables.ts";
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
interface Licence {
  readonly name?: string;
  readonly path?: string;
  readonly title?: string;
}
interface Source {
  readonly title?: string;
  readonly path?: string;
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly title?: string;
  readonly profile?: string;
  readonly sources?: readonly Source[];
  readonly licenses?: readonly Licence[];
  readonly schema: { readonly fields: readonly Field[] };
}

const texts = readData("data");
interface Package extends Pick<Resource, "name" | "title" | "profile" | "sources" | "licenses"> {
  readonly resources: readonly Resource[];
}
const whole = descriptorOf(texts) as Package;
const { resources } = whole;

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

/** Identifiers that the Open Definition gives licences (licenses.opendefinition.org), as far as the figures have them. */
const identifiers =
  /^(?:CC-BY-4\.0|CC-BY-NC-4\.0|CC-BY-NC-SA-4\.0|MIT|BSD-2-Clause|Apache-2\.0|other-pd|other-closed|notspecified)$/;

/** What Data Package 1.0 (specs.frictionlessdata.io/data-package) asks of a package and of each resource, beyond the schema. */
function packageFaults(one: Omit<Package, "resources">, profile: string): readonly string[] {
  const isPath = (path: string) => /^https?:\/\/\S+$/.test(path) || (!/^[/~]|\.\./.test(path) && packed.has(path));
  const faults = [];
  if (one.profile !== profile) faults.push(`the profile is ${one.profile}`);
  if (!/^[-a-z0-9._/]+$/.test(one.name)) faults.push(`${one.name} is no name`);
  if (!one.title) faults.push("no title");
  if (!one.licenses?.length) faults.push("no licence");
  if (!one.sources?.length) faults.push("no source");
  for (const { name = "", path = "", title = "" } of one.licenses ?? []) {
    if (!identifiers.test(name)) faults.push(`licence ${title || name}: no identifier of the Open Definition`);
    if (!isPath(path)) faults.push(`licence ${title || name}: ${path || "no path"}`);
  }
  for (const { title = "", path } of one.sources ?? []) {
    if (title === "") faults.push("a source without a title");
    if (path !== undefined && !isPath(path)) faults.push(`source ${title}: ${path || "a blank path"}`);
  }
  return faults.map((fault) => `${one.name}: ${fault}`);
}

const packed: ReadonlySet<string> = new Set(packageFiles("data").keys());

describe("the data package", () => {
  it("gives itself and each table a name, a title, sources and licences as Frictionless asks for them", () => {
    expect(packageFaults(whole, "tabular-data-package")).toEqual([]);
    expect(resources.flatMap((one) => packageFaults(one, "tabular-data-resource"))).toEqual([]);
    for (const { path } of resources) expect(packed.has(path), path).toBe(true);
  });

  it("finds what is against these rules", () => {
    const bad = { name: "A b", profile: "x", licenses: [{ title: "CC BY 4.0" }], sources: [{ path: "" }] };
    expect(packageFaults(bad, "tabular-data-resource")).toHaveLength(7);
  });

  it("says that nobody else stands behind the project's own six lists", () => {
    const own = resources.filter(({ sources }) => sources?.[0]?.title?.startsWith("Hashfall"));
    expect(own.map(({ path }) => path)).toEqual([
      "hashrate/china-province-places.csv",
      "events/disruptions.csv",
      "publication.csv",
      "names/countries.csv",
      "names/states.csv",
      "names/shared.csv",
    ]);
    for (const { licenses } of own) expect(licenses?.map(({ name }) => name)).toEqual(["MIT"]);
  });

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
