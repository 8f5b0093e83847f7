import type { DataTexts } from "../data/read.ts";
import { parseTable } from "../data/read.ts";
import { tables } from "../data/tables/tables.ts";
import { ownTables, titleOf } from "./titles.ts";

/** An entry of `data/sources.json`, as far as the package needs it. */
interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly licence: string;
  readonly caveat: string;
}

/** A licence as the specification wants it: an identifier of the Open Definition, and where its text or the terms stand. */
interface Licence {
  readonly name: string;
  readonly path: string;
  readonly title: string;
}

const licence = (name: string, title: string, path = "LICENSES.md"): Licence => ({ name, path, title });

const mit = licence("MIT", "MIT", "https://opensource.org/license/mit");
/** The licences that each wording of the register means; what is open to nobody points to the package's own LICENSES.md. */
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
  "licence not seen; cite": [licence("notspecified", "licence not seen; cite")],
  "no open licence found; single figures, cited": [
    licence("other-closed", "no open licence found; single figures, cited"),
  ],
  "all rights reserved as far as known; single figures, cited": [
    licence("other-closed", "all rights reserved as far as known; single figures, cited"),
  ],
};

/** Who stands behind the project's own lists. */
const own = {
  sources: [{ title: "Hashfall: the project’s own list", path: "README.md" }],
  licenses: [mit],
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

/** A source; one that stands in many places has no address of its own. */
const sourceOf = ({ publisher, title, edition, url, caveat }: Source) => ({
  title: `${publisher}: ${title} (${edition})`,
  ...(url !== "" && { path: url }),
  description: caveat,
});

/** Every licence of these sources once. Throws where the register words one that is not known here. */
function licencesOf(sources: readonly Source[]): readonly Licence[] {
  const all = sources.flatMap(({ licence: wording }) => {
    const known = licences[wording];
    if (known === undefined) throw new Error(`tools/package/descriptor.ts does not know the licence “${wording}”`);
    return known;
  });
  return [...new Set(all)];
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
