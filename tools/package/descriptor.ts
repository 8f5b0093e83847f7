import type { DataTexts } from "../data/read.ts";
import { parseTable } from "../data/read.ts";
import { tables } from "../data/tables.ts";

/** An entry of `data/sources.json`, as far as the package needs it. */
interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly licence: string;
  readonly caveat: string;
}

/** Addresses of the licences that have one; the others are named as the register names them. */
const licencePaths: Readonly<Record<string, string>> = {
  "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC BY-NC 4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
  "CC BY-NC-SA 4.0": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
};

/**
 * The tables of `data/` as a Frictionless Data Package (specs.frictionlessdata.io): for each its path, schema, bytes,
 * sources and licences. The schema is the checker's own, so that what the build refuses is what the package forbids.
 */
export function descriptorOf(texts: DataTexts): object {
  const register = JSON.parse(texts.get("sources.json") ?? "{}") as Readonly<Record<string, Source>>;
  return {
    profile: "tabular-data-package",
    name: "hashfall-figures",
    title: "Hashfall: where Bitcoin is mined, and what could switch it off",
    description:
      "Every figure that the page shows, a row each, with its source, period, status and day of publication. A blank is a gap, never zero. Times are UTC.",
    licenses: licencesOf(Object.values(register)),
    sources: Object.values(register).map(sourceOf),
    resources: tables.map(({ path, columns }) => {
      const text = texts.get(path) ?? "";
      const used = sourcesIn(path, text, register);
      return {
        profile: "tabular-data-resource",
        name: path.replace(/\.csv$/, "").replaceAll("/", "-"),
        path,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: new TextEncoder().encode(text).length,
        ...(used.length > 0 && { sources: used.map(sourceOf), licenses: licencesOf(used) }),
        schema: {
          missingValues: [""],
          fields: Object.entries(columns).map(([name, { field }]) => ({ name, ...field, ...unitOf(name) })),
        },
      };
    }),
  };
}

const sourceOf = ({ publisher, title, edition, url, caveat }: Source) => ({
  title: `${publisher}: ${title} (${edition})`,
  path: url,
  description: caveat,
});

function licencesOf(sources: readonly Source[]): readonly object[] {
  const names = [...new Set(sources.map(({ licence }) => licence))];
  return names.map((title) => {
    const path = licencePaths[title];
    return path === undefined ? { title } : { title, path };
  });
}

function sourcesIn(path: string, text: string, register: Readonly<Record<string, Source>>): readonly Source[] {
  const ids = new Set(parseTable(path, text, []).rows.map(({ cells }) => cells["source"] ?? ""));
  return [...ids].flatMap((id) => register[id] ?? []);
}

/** Units that a column's own name bears; that of `value`, `low` and `high` stands in the column `unit`. */
const units: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/_ehs$/, "EH/s"],
  [/_ths$/, "TH/s"],
  [/_mw$/, "MW"],
  [/_twh$/, "TWh"],
  [/_percent$/, "%"],
  [/_days$/, "days"],
  [/_interval_s$/, "s"],
  [/^us_cents_per_kwh$/, "US cents/kWh"],
  [/^power_w$/, "W"],
  [/_j_per_th$/, "J/TH"],
];

function unitOf(column: string): { readonly unit?: string } {
  const unit = units.find(([ending]) => ending.test(column))?.[1];
  return unit === undefined ? {} : { unit };
}
