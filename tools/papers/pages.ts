import { type ComponentChildren, h, type JSX } from "preact";
import { publishedWords } from "../../src/display/format/dates.ts";
import { versionOf } from "../../src/display/take/figures.ts";
import type { SourceFacts } from "../../src/facts/types.ts";
import { en } from "../../src/words/en.ts";
import type { DataTexts } from "../data/read.ts";
import { parseTable } from "../data/read.ts";
import { documentOf, siteFoot, siteHead } from "../stories/pages/document.ts";
import { firstPeriod } from "./coverage.ts";
import { elementsOf, idOf, type LinkOf } from "./markdown.ts";
import { words } from "./words.ts";

const root = "../";

/** Only links to web addresses become links: files of the project are not pages of the site. */
const webOnly: LinkOf = (href) => (/^https?:/.test(href) ? href : null);

/** The page `sources/`: the register, the revisions, the press, and the decisions behind the figures. */
export function sourcesPage(sources: SourceFacts, data: DataTexts, readme: string): string {
  const { day } = sources.figures;
  const parts = [words.series, words.revisions, words.decisions, words.press];
  const body = [
    opening(words.sources, words.sourcesIntro, parts, [
      h("p", { class: "quiet" }, words.version(publishedWords(day, en.locale), versionOf(sources.figures))),
      h("p", null, h("a", { class: "open", href: `${root}data.zip` }, words.package)),
    ]),
    section(
      words.series,
      ...Object.entries(sources.series).map(([id, source]) =>
        seriesPart(id, source, firstPeriod(data, id, source.files)),
      ),
    ),
    section(words.revisions, h("p", null, words.revisionsIntro), revisionsPart(data)),
    section(words.decisions, ...elementsOf(decisionsOf(readme), webOnly)),
    section(words.press, h("p", null, words.pressIntro), pressPart(sources)),
  ];
  return pageOf(words.sources, words.sourcesIntro, body);
}

/** The page `method/`, from the text of docs/methods.md. */
export function methodPage(methods: string): string {
  const text = methods.replace(/^# .*\n/, "");
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
  const body = [opening(words.method, words.methodIntro, headings, []), h("div", null, ...elementsOf(text, webOnly))];
  return pageOf(words.method, words.methodIntro, body);
}

function pageOf(title: string, description: string, body: readonly ComponentChildren[]): string {
  const inside = [siteHead(root, `${root}stories/`), h("main", { class: "paper" }, ...body), siteFoot(root)];
  return documentOf({ title: `${title} · ${en.title}`, description, kind: "website", root }, inside);
}

const opening = (title: string, intro: string, parts: readonly string[], more: readonly JSX.Element[]): JSX.Element =>
  h(
    "div",
    { class: "opening" },
    h("h1", null, title),
    h("p", { class: "summary" }, intro),
    ...more,
    h(
      "nav",
      { class: "steps", "aria-label": words.contents },
      h("ol", null, ...parts.map((part) => h("li", null, h("a", { href: `#${idOf(part)}` }, part)))),
    ),
  );

const section = (title: string, ...children: readonly ComponentChildren[]): JSX.Element =>
  h("section", { "aria-labelledby": idOf(title) }, h("h2", { id: idOf(title) }, title), ...children);

function seriesPart(id: string, source: SourceFacts["series"][string], first: string): JSX.Element {
  const { publisher, title, edition, url, licence, licenceSeen, retrieved, caveat, files, rows, newest, known } =
    source;
  const line = (name: string, said: ComponentChildren) =>
    said === "" ? null : h("div", null, h("dt", null, name), h("dd", null, said));
  return h(
    "article",
    { id: `source-${id}`, class: "source" },
    h("h3", null, title),
    h(
      "dl",
      null,
      line(words.publisher, publisher),
      line(words.edition, edition),
      line(words.licence, licenceSeen ? licence : words.licenceUnseen(licence)),
      line(words.address, /^https?:/.test(url) ? h("a", { href: url, rel: "noreferrer noopener" }, url) : url),
      line(words.coverage, first === "" ? "" : words.span(first, newest?.[0] ?? first)),
      line(words.rows, rows.toLocaleString(en.locale)),
      line(words.published, known === null ? "" : words.span(...known)),
      line(words.retrieved, retrieved),
      line(words.caveat, caveat),
      files.length === 0 ? null : line(words.files, h("span", null, ...files.flatMap(fileLink))),
    ),
  );
}

const fileLink = (file: string, index: number): readonly ComponentChildren[] => [
  index === 0 ? "" : ", ",
  h("a", { href: `${root}data/${file}` }, file),
];

function revisionsPart(data: DataTexts): JSX.Element {
  const { rows } = parseTable("revisions.csv", data.get("revisions.csv") ?? "", []);
  const columns = ["table", "key", "column", "was", "published", "replaced", "note"];
  return h(
    "div",
    { class: "wide", tabindex: 0, role: "region", "aria-label": words.revisionColumns.join(", ") },
    h(
      "table",
      null,
      h("thead", null, h("tr", null, ...words.revisionColumns.map((name) => h("th", { scope: "col" }, name)))),
      h(
        "tbody",
        null,
        ...rows.map(({ cells }) => h("tr", null, ...columns.map((name) => h("td", null, cells[name] ?? "")))),
      ),
    ),
  );
}

/** The decisions behind the figures: the last part of data/README.md. Throws where it has none. */
function decisionsOf(readme: string): string {
  const [, part] = readme.split(/^## Decisions behind the figures$/m);
  if (part === undefined) throw new Error("data/README.md has no part “Decisions behind the figures”");
  return part;
}

const pressPart = ({ press }: SourceFacts): JSX.Element =>
  h(
    "ul",
    null,
    ...Object.values(press)
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .map(({ title, publisher, date, url }) =>
        h("li", null, h("a", { href: url, rel: "noreferrer noopener" }, title), ` ${publisher}, ${date}`),
      ),
  );
