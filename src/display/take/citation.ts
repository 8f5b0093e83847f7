import type { Moment, SourceId } from "../../facts/types.ts";
import { isoDay } from "../../kit/time.ts";
import { citeWords as words } from "../../words/take/cite.ts";
import { takeWords } from "../../words/take/take.ts";
import { publishedWords } from "../format/dates.ts";
import type { Frame } from "../frame/frame.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";
import { answerShown, viewTitle } from "../headline/view-title.ts";
import { versionOf } from "./figures.ts";

/** A thing to cite, before it is printed in one of the forms. Days are `YYYY-MM-DD`, a shorter one is less exact. */
export interface Citation {
  /** The key of a BibTeX entry and the id of a CSL item: letters, digits and hyphens. */
  readonly id: string;
  readonly kind: "view" | "series" | "article";
  readonly author: string;
  readonly title: string;
  /** The day of the work; empty where unknown. */
  readonly issued: string;
  readonly version: string;
  readonly url: string;
  /** The day on which it was read; empty where unknown. */
  readonly accessed: string;
  readonly note: string;
}

/** The citation of a view at `link`, with the version and the day of its figures; `today` is the visitor's day. */
export function viewCitation(
  { facts, frame, words: catalogue }: Pick<Shown, "facts" | "frame" | "words">,
  link: string,
  today: Moment | null,
): Citation {
  const figures = ready(facts.sources)?.figures;
  return {
    id: figures === undefined ? "hashfall" : `hashfall-${figures.day}`,
    kind: "view",
    author: catalogue.title,
    title: words.viewTitle(viewTitle(frame), frame.moment),
    issued: figures?.day ?? "",
    version: figures === undefined ? "" : versionOf(figures),
    url: link,
    accessed: dayOf(today),
    note: figures === undefined ? "" : words.figures(publishedWords(figures.day, catalogue.locale), versionOf(figures)),
  };
}

/**
 * A view in one line: its headline and moment. Where What if asks, the modelled answer with its question, and then what
 * the facts of the map's moment say, as such.
 */
export function viewLine({ headline, moment, scenario }: Pick<Frame, "headline" | "moment" | "scenario">): string {
  const answer = answerShown({ scenario });
  const facts = `${headline.title} ${moment}`;
  return answer === null || scenario === null ? facts : takeWords.asked(answer, scenario.question, facts);
}

/** The citation of a source in the register; null without one. */
export function sourceCitation({ facts }: Pick<Shown, "facts">, id: SourceId): Citation | null {
  const sources = ready(facts.sources);
  const series = sources?.series[id];
  if (series !== undefined) {
    const licence = series.licenceSeen ? words.licence(series.licence) : words.licenceUnseen(series.licence);
    return {
      id,
      kind: "series",
      author: series.publisher,
      title: series.title,
      issued: series.known?.[1] ?? "",
      version: series.edition,
      url: series.url,
      accessed: series.retrieved.match(/\d{4}-\d{2}-\d{2}/g)?.at(-1) ?? "",
      note: `${licence}. ${words.retrieved(series.retrieved)}`,
    };
  }
  const article = sources?.press[id];
  if (article === undefined) return null;
  const { publisher, title, date, url } = article;
  return { id, kind: "article", author: publisher, title, issued: date, version: "", url, accessed: "", note: "" };
}

/** One line of text: `Author: Title, version, day. Address. Note.` */
export function plainCitation(one: Citation, locale: string): string {
  const day = one.issued === "" ? "" : publishedWords(one.issued, locale);
  const isView = one.kind === "view";
  const about = [one.title.replace(/\.$/, ""), isView ? "" : one.version, isView ? "" : day].filter(
    (part) => part !== "",
  );
  const seen = isView && one.accessed !== "" ? words.viewed(publishedWords(one.accessed, locale)) : "";
  const sentences = [`${one.author}: ${about.join(", ")}`, capital(one.note), seen, one.url];
  return `${sentences.filter((part) => part !== "").join(". ")}${one.url === "" ? "." : ""}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const dayOf = (at: Moment | null): string => (at === null ? "" : isoDay(at));
