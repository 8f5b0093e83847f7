import type { Facts } from "../../facts/types.ts";
import type { Words } from "../../words/en.ts";
import { pictureWords as words } from "../../words/take/picture.ts";
import { publishedWords } from "../format/dates.ts";
import { numbersFor } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";
import { columnOf } from "../frame/table.ts";
import { answerShown, viewTitle } from "../headline/view-title.ts";
import type { LegendView } from "../map/legend.ts";
import type { Mark } from "../map/types.ts";
import { sourceLine } from "./behind/line.ts";
import { pictureSources } from "./behind/pictured.ts";
import { versionOf } from "./figures.ts";
import { type OverlayKey, overlayKeysIn } from "./keys.ts";

/** Everything that a picture says beside the map, in finished words. */
export interface PictureText {
  readonly title: string;
  /** Of a map the moment, what the colours mean, and what it is made from; of a chart what it shows. */
  readonly subtitle: string;
  /** Of a chart its scales with their units, and its key; empty for a map, which has a legend. */
  readonly caption: string;
  readonly legend: LegendView;
  /** What is drawn over the colours. */
  readonly keys: readonly OverlayKey[];
  /** How the figures of the map are known, with the number of countries for each status. */
  readonly status: string;
  /** Each source with its licence. */
  readonly sources: string;
  /** The version of the figures, and whose borders are drawn. */
  readonly figures: string;
  readonly link: string;
  /** The first rows of the table, for pictures with room under the map: name, value, and the colour's band and age. */
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    readonly band: number;
    readonly age: number;
  }[];
  /** The picture in words, for those who do not see it. */
  readonly alternative: string;
}

const mostRows = 12;

type Pictured = Pick<Shown, "facts" | "frame" | "words">;

/** The words of a picture of the frame's map; `link` is the view's own, with the version of the figures. */
export function pictureText({ facts, frame, words: catalogue }: Pictured, link: string): PictureText {
  const { legend, moment, choices } = frame;
  const status = words.statusTitle(statusOf(frame, catalogue));
  const question = frame.scenario?.question ?? "";
  const unit = catalogue.labelUnits[choices.layer];
  const sources = sourceLine(facts, pictureSources(facts, frame), catalogue);
  return {
    title: viewTitle(frame),
    subtitle: [`${moment} · ${legend.quantity}. ${legend.basis}`, question].filter(Boolean).join(" · "),
    caption: "",
    legend,
    keys: overlayKeysIn(frame),
    status,
    sources,
    figures: `${versionWords(facts, catalogue)} ${words.borders}`.trim(),
    link,
    rows: frame.table.rows.slice(0, mostRows).flatMap(({ code, name, cells }) => {
      const cell = cells.find(({ column }) => column === columnOf(choices.layer));
      const mark = frame.marks.get(code);
      return cell === undefined || mark === undefined ? [] : [{ name, value: unit(cell.text), ...bandOf(mark) }];
    }),
    alternative: [
      words.map,
      answerShown(frame) ?? "",
      question,
      frame.spoken,
      `${legend.quantity}: ${legend.basis}.`,
      status,
      sources,
    ]
      .filter((part) => part !== "")
      .join(" "),
  };
}

const bandOf = ({ band, age }: Mark) => ({ band, age });

/** The day and the version of the figures, as a sentence; empty while they are not known. */
export const versionWords = (facts: Facts, { locale }: Words): string => {
  const figures = ready(facts.sources)?.figures;
  return figures === undefined ? "" : words.figures(publishedWords(figures.day, locale), versionOf(figures));
};

/** The statuses of the painted values, each with the number of countries. */
function statusOf({ marks }: Frame, catalogue: Words): string {
  const counts = new Map<string, number>();
  for (const { band, status } of marks.values()) {
    if (band >= 0) counts.set(catalogue.status[status], (counts.get(catalogue.status[status]) ?? 0) + 1);
  }
  const { whole } = numbersFor(catalogue.locale);
  return [...counts].map(([status, count]) => words.status(status, whole(count))).join(", ");
}
