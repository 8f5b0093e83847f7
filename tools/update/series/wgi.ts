import { parseTable } from "../../data/read.ts";
import { isPlace } from "../../data/tables/codes.ts";
import { isKeyed } from "../../data/tables/row-keys.ts";
import { refuseOtherEdition } from "../checks/whole.ts";
import { readText } from "../input.ts";
import { type Found, found, type Given, type Outcome, type Series } from "../outcome.ts";
import { numberIn, type Record, recordsOf, refuseRepeats, yearIn } from "../records.ts";
import { Faults, Refused } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";

/** Our dimensions by the World Bank's codes, and by its full names in the newer layout. */
const dimensions: Readonly<{ [name: string]: string }> = {
  va: "voice_accountability",
  pv: "political_stability",
  ge: "government_effectiveness",
  rq: "regulatory_quality",
  rl: "rule_of_law",
  cc: "control_of_corruption",
  "voice and accountability": "voice_accountability",
  "political stability and absence of violence/terrorism": "political_stability",
  "political stability": "political_stability",
  "government effectiveness": "government_effectiveness",
  "regulatory quality": "regulatory_quality",
  "rule of law": "rule_of_law",
  "control of corruption": "control_of_corruption",
};

/** The columns of the file's two layouts. */
const layouts = [
  {
    code: "code",
    year: "year",
    dimension: "indicator",
    estimate: "estimate",
    error: "stddev",
    sources: "nsource",
    rank: "pctrank",
    low: "pctranklower",
    high: "pctrankupper",
  },
  {
    code: "Economy (code)",
    year: "Year",
    dimension: "Governance dimension",
    estimate: "Governance estimate",
    error: "Standard error",
    sources: "Number of sources",
    rank: "Percentile rank",
    low: "Percentile rank, lower bound (90% confidence)",
    high: "Percentile rank, upper bound (90% confidence)",
  },
] as const;
type Layout = (typeof layouts)[number];

/** Our codes of economies that the World Bank codes differently from ISO 3166-1. */
const ownCodes: Readonly<{ [code: string]: string }> = {
  ADO: "AND",
  KSV: "XKX",
  ROM: "ROU",
  TMP: "TLS",
  WBG: "PSE",
  ZAR: "COD",
};
const firstYear = 2012;
/** Columns that change with a rank. */
const ofRank = ["estimate", "standard_error", "source_count"];

/**
 * One edition of the Worldwide Governance Indicators as CSV. Each edition has its own table; editions are never joined.
 */
export const wgi: Series = {
  name: "wgi",
  reads: "the World Bank's file of one edition as CSV, in the older or the newer layout;",
  options: ["edition"],
  read,
};

async function read({ from, texts, now, published, options }: Given): Promise<Outcome> {
  const name = onlyOne("wgi", from);
  const edition = options["edition"] ?? "";
  const path = `risk/wgi-${edition}.csv`;
  if (!/^\d{4}$/.test(edition)) throw new Refused("wgi: name the edition, as in --edition 2024");
  if (!texts.has(path) || !isKeyed(path))
    throw new Refused(
      `wgi: data/${path} does not exist: add it to tools/data/tables/tables.ts, tools/data/tables/row-keys.ts and data/sources.json first`,
    );
  const identity: Identity = { path, compared: ["value", "low", "high"], follow: ofRank };
  const text = await readText(name);
  const layout = layoutOf(name, text);
  const records = recordsOf(name, text, [layout.code, layout.year, layout.dimension, layout.estimate]);
  const faults = new Faults(name);
  refuseRepeats(
    records,
    ({ cells }) => `${cells[layout.code]} ${cells[layout.year]} ${cells[layout.dimension]}`,
    layout.code,
    faults,
  );
  const strangers = new Set<string>();
  const rows = records.flatMap((record) => {
    const code = record.cells[layout.code] ?? "";
    const place = ownCodes[code] ?? code;
    const year = Number(yearIn(record, layout.year, faults, now));
    if (year < firstYear) return [];
    if (year >= Number(edition)) faults.add(record.row, layout.year, `${year} is no year of the edition ${edition}`);
    if (isPlace(place)) return rowOf(record, { layout, place, edition, published, faults, own: texts.get(path) ?? "" });
    strangers.add(code);
    return [];
  });
  faults.refuse();
  const held = parseTable(path, texts.get(path) ?? "", []).rows.map(({ cells }) => cells);
  refuseOtherEdition(name, held, rows, identity);
  return {
    name,
    read: records.length,
    // The largest factor from year to year so far is 23, from a rank of 1.9 to 43.8.
    tables: [{ identity, rows, days: "given", needs: "over", isHeld: () => true, largest: { value: 60 } }],
    leftOut: strangers.size > 0 ? [`${[...strangers].sort().join(", ")}: no code of ISO 3166`] : [],
  };
}

function layoutOf(name: string, text: string): Layout {
  const [header = ""] = text.split(/\r?\n/, 1);
  const found = layouts.find(({ code, dimension }) => header.includes(code) && header.includes(dimension));
  if (found === undefined)
    throw new Refused(`${name}: row 1: neither layout of the World Bank's file; the header is ${header.slice(0, 160)}`);
  return found;
}

interface Around {
  readonly layout: Layout;
  readonly place: string;
  readonly edition: string;
  readonly published: string;
  readonly faults: Faults;
  /** The current table of the edition; its header says whether it holds ranks or estimates. */
  readonly own: string;
}

function rowOf(record: Record, { layout, place, edition, published, faults, own }: Around): readonly Found[] {
  const printed = record.cells[layout.dimension] ?? "";
  const dimension = dimensions[printed.toLowerCase()];
  if (dimension === undefined)
    faults.add(record.row, layout.dimension, `${printed || "blank"} is no dimension of the WGI`);
  const blank = true;
  const estimate = numberIn(record, layout.estimate, faults, { least: -5, most: 5, blank });
  if (estimate === "" || estimate === "..") return [];
  const shared = {
    place,
    period: record.cells[layout.year] ?? "",
    status: "reported",
    source: `wgi-${edition}`,
    published,
    dimension: dimension ?? "",
  };
  if (!own.split("\n", 1)[0]?.includes("standard_error"))
    return dimension === "political_stability"
      ? [found(record, layout.year, layout.estimate, { ...shared, value: estimate, unit: "WGI estimate" })]
      : [];
  const rank = (column: string) => numberIn(record, column, faults, { most: 100 });
  const cells = {
    ...shared,
    value: rank(layout.rank),
    low: rank(layout.low),
    high: rank(layout.high),
    unit: "percentile rank",
    estimate,
    standard_error: numberIn(record, layout.error, faults),
    source_count: numberIn(record, layout.sources, faults),
  };
  return [found(record, layout.year, layout.rank, cells)];
}
