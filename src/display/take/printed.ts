import type { Citation } from "./citation.ts";

/** The items of CSL-JSON, citationstyles.org's schema 1.0, as Zotero and pandoc read them. */
export function cslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(cslItem), null, 2)}\n`;
}

const types = { view: "webpage", series: "dataset", article: "article" } as const;

function cslItem(one: Citation) {
  return {
    id: one.id,
    type: types[one.kind],
    title: one.title,
    author: [{ literal: one.author }],
    ...dated("issued", one.issued),
    ...dated("accessed", one.accessed),
    ...given("version", one.version),
    ...given("URL", one.url),
    ...given("note", one.note),
  };
}

/** A date in parts, as exact as the day is: `2026`, `2026-11`, `2026-11-28`. */
function dated(key: "issued" | "accessed", day: string) {
  const parts = day.split("-").map(Number);
  return day === "" ? {} : { [key]: { "date-parts": [parts] } };
}

const given = (key: string, value: string) => (value === "" ? {} : { [key]: value });

/** Entries for BibTeX and BibLaTeX: `@misc`, which both know, with BibLaTeX's `date`, `urldate` and `version` beside. */
export const bibtex = (citations: readonly Citation[]): string => citations.map(entry).join("\n");

function entry(one: Citation): string {
  const [year = "", month = ""] = one.issued.split("-");
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["author", `{${plainTex(one.author)}}`],
    ["title", `{${plainTex(one.title)}}`],
    ["year", year],
    ["month", month === "" ? "" : String(Number(month))],
    ["date", one.issued],
    ["version", plainTex(one.version)],
    ["url", one.url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign))],
    ["urldate", one.accessed],
    ["note", plainTex(one.note)],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${one.id.replace(/[^A-Za-z0-9-]/g, "-")},\n${lines.join("\n")}\n}\n`;
}

const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text in which nothing is a command of TeX. */
const plainTex = (text: string): string => text.replace(/[\\~^{}$&%#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
