import type { DataTexts } from "../data/read.ts";
import { parseTable } from "../data/read.ts";
import { tables } from "../data/tables/tables.ts";
import { ownTables, titleOf } from "./titles.ts";

/** The fields of an entry of `data/sources.json` that the package needs. */
interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly licence: string;
  readonly caveat: string;
}

/**
 * A licence in the form of the specification: an identifier of the Open Definition, and the path of its text or terms.
 */
interface Licence {
  readonly name: string;
  readonly path: string;
  readonly title: string;
}

const licence = (name: string, title: string, path = "LICENSES.md"): Licence => ({ name, path, title });

const mit = licence("MIT", "MIT", "https://opensource.org/license/mit");
/** The licences by their wording in the register; terms that are not open point to the package's own LICENSES.md. */
const licences: Readonly<{ [wording: string]: readonly Licence[] }> = {
  "CC BY 4.0": [licence("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")],
  "CC BY-NC 4.0": [licence("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/")],
  "CC BY-NC-SA 4.0": [
    licence("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
  ],
  "MIT and BSD-2-Clause; header data free": [
    mit,
    licence("BSD-2-Clause", "BSD-2-Clause", "https://opensource.org/license/bsd-2-clause"),
  ],
  "MIT (Electrum), Apache-2.0 (bitcoinj)": [
    mit,
    licence("Apache-2.0", "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
  ],
  "header data free": [licence("other-pd", "block headers are nobody’s")],
  "public domain": [licence("other-pd", "public domain")],
  "cite the source": [licence("notspecified", "licence not seen; cite the source")],
  "no open licence found; single figures, cited": [
    licence("other-closed", "no open licence found; single figures, cited"),
  ],
  "all rights reserved as far as known; single figures, cited": [
    licence("other-closed", "all rights reserved as far as known; single figures, cited"),
  ],
};

/** Source and licence of the project's own lists. */
const own = {
  sources: [{ title: "Hashfall: the project’s own list", path: "README.md" }],
  licenses: [mit],
};

/**
 * The tables of `data/` as a Frictionless Data Package (specs.frictionlessdata.io): the path, schema, bytes, sources
 * and licences of each. The schema is made from the checker's own, so that both refuse the same.
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
        title: titleOf(path),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: new TextEncoder().encode(text).length,
        ...(ownTables.has(path) ? own : { sources: used.map(sourceOf), licenses: licencesOf(used) }),
        schema: {
          missingValues: [""],
          fields: Object.entries(columns).map(([name, { field }]) => ({ name, ...field, ...unitOf(name) })),
        },
      };
    }),
  };
}

/** A source in the form of the specification; one with many addresses has no path. */
const sourceOf = ({ publisher, title, edition, url, caveat }: Source) => ({
  title: `${publisher}: ${title} (${edition})`,
  ...(url !== "" && { path: url }),
  description: caveat,
});

/** The licences of sources, each once. Throws for a wording that is not in `licences`. */
function licencesOf(sources: readonly Source[]): readonly Licence[] {
  const all = sources.flatMap(({ licence: wording }) => {
    const meant = licences[wording];
    if (meant === undefined) throw new Error(`tools/package/descriptor.ts does not know the licence “${wording}”`);
    return meant;
  });
  return [...new Set(all)];
}

function sourcesIn(path: string, text: string, register: Readonly<Record<string, Source>>): readonly Source[] {
  const ids = new Set(parseTable(path, text, []).rows.map(({ cells }) => cells["source"] ?? ""));
  return [...ids].flatMap((id) => register[id] ?? []);
}

/** Units by the ending of a column's name; the unit of `value`, `low` and `high` is in the column `unit`. */
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
