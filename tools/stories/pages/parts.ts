import { h, type JSX } from "preact";
import type { LegendView } from "../../../src/display/map/legend.ts";
import { fillKey } from "../../../src/display/map/palette.ts";
import { sourceDay } from "../../../src/display/stories/source.ts";
import type { StoryFigure, StorySource, StoryText } from "../../../src/facts/types/stories.ts";
import { en } from "../../../src/words/en.ts";
import { words } from "./words.ts";

/** Keeps a mark on the line of its figure (U+2060). */
const joiner = "\u2060";

/** A printed value with the mark of its status; the status is also a word for those who do not see the mark. */
const figurePart = ({ text, status, about }: StoryFigure): JSX.Element =>
  h(
    "span",
    { class: "figure", "data-status": status, title: `${status}: ${about}` },
    text,
    h("span", { class: "mark", "aria-hidden": "true" }, joiner, words.marks[status]),
    h("span", { class: "unseen" }, ` (${status})`),
  );

/** A text with its figures marked. */
export const textPart = (text: StoryText): readonly (string | JSX.Element)[] =>
  text.map((piece) => (typeof piece === "string" ? piece : figurePart(piece)));

/** What the marks of the statuses mean. */
export const keyPart = (): JSX.Element =>
  h(
    "aside",
    { class: "key", "aria-label": words.key },
    h("h2", null, words.key),
    h(
      "dl",
      null,
      ...(Object.keys(words.marks) as (keyof typeof words.marks)[]).map((status) =>
        h(
          "div",
          null,
          h(
            "dt",
            null,
            h("span", { class: "figure", "data-status": status }, status),
            h("span", { class: "mark", "aria-hidden": "true" }, words.marks[status]),
          ),
          h("dd", null, words.statuses[status]),
        ),
      ),
    ),
  );

/** The legend of a picture: each colour with the lower edge of its band, and what the map is made from. */
export function legendPart({ ramp, quantity, basis, bands, age, noData }: LegendView, moment: string): JSX.Element {
  const swatch = (fill: string) =>
    h(
      "svg",
      { viewBox: "0 0 24 12", class: "swatch", "aria-hidden": "true" },
      h("rect", { width: 24, height: 12, "data-fill": fill }),
      fill === "none" ? h("path", { d: "M0 12L12 0M6 12L18 0M12 12L24 0" }) : null,
    );
  return h(
    "div",
    { class: "legend" },
    h("p", null, h("b", null, moment), `: ${quantity}. ${basis}`),
    h(
      "ul",
      { "data-ramp": ramp },
      ...bands.map(({ band, label }) => h("li", null, swatch(fillKey(band, age)), label)),
      h("li", null, swatch("none"), noData),
    ),
  );
}

/** The sources of a step, with publisher, title and day. */
export const sourcesPart = (sources: readonly StorySource[]): JSX.Element =>
  h(
    "div",
    { class: "sources" },
    h("h3", null, words.sources),
    h(
      "ul",
      null,
      ...sources.map(({ publisher, title, date, url }) => {
        const named = /^https?:/.test(url) ? h("a", { href: url, rel: "noreferrer noopener" }, title) : title;
        return h("li", null, `${publisher}: `, named, sourceDay(date, en.locale));
      }),
    ),
  );

/** Every figure of a step beside what it is. */
export const figuresPart = (figures: readonly StoryFigure[]): JSX.Element | null =>
  figures.length === 0
    ? null
    : h(
        "details",
        { class: "figures" },
        h("summary", null, words.figures(figures.length)),
        h("ul", null, ...figures.map((figure) => h("li", null, figurePart(figure), `: ${figure.about}.`))),
      );
