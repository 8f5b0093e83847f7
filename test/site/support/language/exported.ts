import { parse } from "csv-parse/sync";

/** A file or a text that the page hands out: what it is, and its text as it leaves the page. */
export interface Export {
  readonly name: string;
  readonly kind: "svg" | "html" | "csv" | "json" | "bib" | "list" | "text";
  readonly text: string;
}

/** A text of an export, and the column, key or element that holds it. */
export type Held = readonly [holder: string, text: string];

/** Every text of an export with what holds it, each once. Of a table as JSON the rows are left out: its CSV has them. */
export function textsOf({ kind, text }: Export): readonly Held[] {
  const once = new Map(readers[kind](text).map((held) => [held.join("\n"), held] as const));
  return [...once.values()].map(([holder, said]) => [holder, ended(said)]);
}

/**
 * Columns, keys and elements that hold codes, the same in every language, as in `data/`: ids of places, sources, claims and
 * rankings, states, yes and no, kinds of a citation by its standard, versions, addresses, and the form of a scenario.
 */
const codes: Readonly<Record<string, readonly string[]>> = {
  every: "id place source licence_id status version url URL link header columns".split(" "),
  "citations.csl.json": ["type"],
  ledger: ["quantity", "subject"],
  precedents: ["distinguishable"],
  "scenario-shares": ["moment", "hit"],
  backtest: ["ranking"],
  "holdings-report": ["quantity"],
  "holdings-sites": ["hashrate_basis"],
  "a recorded step": ["sources"],
  "the file": ["kind", "by", "how", "[howow knownown]"],
};

/** Whether a text of an export is a code, or the name of a column of the tables that the Data tab hands out. */
export function isCode({ name, kind }: Pick<Export, "name" | "kind">, holder: string, text: string): boolean {
  const what = name.split(" of ")[0] ?? "";
  const file = what.replace(/\.(?:csv|json)$/, "");
  // The files of ranks and of holdings are for people: their columns have names in words.
  if (holder === "header") return kind === "csv" && what.endsWith(".csv");
  if (/_(?:status|source)$/.test(holder) || text === "") return true;
  return [codes["every"], codes[what], codes[file]].some((ids) => ids?.includes(holder) === true);
}

const readers: Readonly<Record<Export["kind"], (text: string) => readonly Held[]>> = {
  svg: drawnTexts,
  html: markupTexts,
  csv: (text) => {
    const [header = [], ...rows]: string[][] = parse(text);
    return [
      ...header.map((name): Held => ["header", name]),
      ...rows.flatMap((row) => row.map((cell, index): Held => [header[index] ?? "", cell])),
    ];
  },
  json: (text) => {
    const { rows: _, sources: __, ...rest } = { ...JSON.parse(text) };
    return fieldsIn("", rest);
  },
  bib: (text) =>
    [...text.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm)].map(([, name = "", value = ""]): Held => [name, value]),
  text: (text) => [["text", text.replaceAll("\n", " ")]],
  list: (text) => text.split("\n\n").map((entry): Held => ["entry", entry]),
};

function fieldsIn(name: string, value: unknown): readonly Held[] {
  if (typeof value === "string") return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((one) => fieldsIn(name, one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => fieldsIn(key, one));
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, sign: string) => signs[sign] ?? "");

/** The texts of a picture; the lines of a part are joined, since a sentence runs over several. */
function drawnTexts(svg: string): readonly Held[] {
  const parts = svg.split(/(?=<g id=)/).map((part): Held => {
    const said = [...part.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line = ""]) => plain(line));
    return [/^<g id="([^"]*)"/.exec(part)?.[1] ?? "", said.join(" ")];
  });
  const about = [...svg.matchAll(/<(title|desc|dc:title|dc:rights)>([^<]*)</g)];
  return [...parts, ...about.map(([, name = "", text = ""]): Held => [name, plain(text)])];
}

/**
 * A text that can be checked although it was cut: with the bracket that it lost at its end, or without the beginning of a
 * text of data/ that `…` cut.
 */
const ended = (text: string): string =>
  text.lastIndexOf("[") > text.lastIndexOf("]") ? `${text}]` : text.replace(/[^[\],]*…$/, "");

function markupTexts(html: string): readonly Held[] {
  const named = [...html.matchAll(/ (title|alt|aria-label)="([^"]*)"/g)];
  const texts = html.replace(/<\/?(?:b|strong|em|span|a)\b[^>]*>/g, "").matchAll(/>([^<]+)/g);
  return [
    ...named.map(([, name = "", text = ""]): Held => [name, plain(text)]),
    ...[...texts].map(([, text = ""]): Held => ["text", plain(text)]),
  ];
}
