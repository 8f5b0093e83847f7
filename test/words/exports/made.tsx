import { strFromU8, unzipSync } from "fflate";
import renderToString from "preact-render-to-string";
import { ranksCsv } from "../../../src/display/backtest/ranks.ts";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { viewTitle } from "../../../src/display/headline/view-title.ts";
import { exportText } from "../../../src/display/holdings/effects.ts";
import { type Mine, nothingHeld, reckon } from "../../../src/display/holdings/holdings.ts";
import { effectView } from "../../../src/display/holdings/scenario.ts";
import { momentSlide, stopSlides, stopsOf } from "../../../src/display/present/slide.ts";
import { fileOf } from "../../../src/display/scenario/form/edit.ts";
import { simulatorOf } from "../../../src/display/scenario/simulator.ts";
import { recorded } from "../../../src/display/stories/own/publish.ts";
import { sourceLine } from "../../../src/display/take/behind/line.ts";
import { usedFrom } from "../../../src/display/take/behind/used.ts";
import { sourcesBehind } from "../../../src/display/take/behind/view.ts";
import { type ChartId, chartText } from "../../../src/display/take/charts.ts";
import { plainCitation, sourceCitation, viewCitation, viewLine } from "../../../src/display/take/citation.ts";
import { datasetsOf } from "../../../src/display/take/data/all.ts";
import { statusesIn } from "../../../src/display/take/data/dataset.ts";
import { zipOfSets } from "../../../src/display/take/data/zip.ts";
import { scenesOfTime, spanOf } from "../../../src/display/take/film/scenes.ts";
import { sceneText } from "../../../src/display/take/film/text.ts";
import { pngTexts } from "../../../src/display/take/mark.ts";
import { pictureText } from "../../../src/display/take/picture.ts";
import { bibtex, cslJson } from "../../../src/display/take/printed.ts";
import type { PublishedStory } from "../../../src/facts/types/stories.ts";
import { frameCode } from "../../../src/kit/markup/frame-code.ts";
import type { WorldDrawing } from "../../../src/map/svg/draw.ts";
import { toMarkup } from "../../../src/map/svg/shape.ts";
import { composed, composedChart } from "../../../src/map/take/compose.ts";
import { composedFilm } from "../../../src/map/take/film.ts";
import { fanOf } from "../../../src/model/scenario/fan/fan.ts";
import { type Page, PageContext } from "../../../src/panels/shared/page.ts";
import { StorySheet } from "../../../src/panels/stories/paper/StorySheet.tsx";
import { fromQuery } from "../../../src/state/link/link.ts";
import { embedWords } from "../../../src/words/take/embed.ts";
import { pictureWords } from "../../../src/words/take/picture.ts";
import type { Export } from "../../site/support/language/exported.ts";
import type { Seen } from "./seen.ts";

export { viewsOf } from "./seen.ts";

const link = "https://example.org/?v=1";
const style = { format: "page", theme: "light", transparent: false } as const;

/** An export of a view by its name. */
const of = ({ name }: Seen, kind: Export["kind"], what: string, text: string): Export => ({
  name: `${what} of ${name}`,
  kind,
  text,
});

/** The picture of a view's map, the texts in its PNG, and the first and the last frame of its film. */
export function drawnOf(seen: Seen, drawing: WorldDrawing): readonly Export[] {
  const { facts, frame, words } = seen.shown;
  const text = pictureText(seen.shown, link);
  const scenes = scenesOfTime(frame.choices, spanOf(frame.choices), 2, 2);
  // The frame is the view's own, whatever moment a scene has: a film's words come from it.
  const films = [scenes.at(0), scenes.at(-1)].flatMap((scene) => {
    if (scene === undefined) return [];
    const said = sceneText(facts, frame, scene, link, words, { shown: [frame], asking: [frame] });
    return [of(seen, "svg", "a frame of the film", toMarkup(composedFilm(frame, drawing, said, style)))];
  });
  const inPng = Object.values(pngTexts(text.title, text.alternative, text.sources, text.link));
  return [
    of(seen, "svg", "the picture of the map", toMarkup(composed(frame, drawing, text, style))),
    of(seen, "text", "the texts in the PNG", inPng.join(" | ")),
    ...films,
  ];
}

/** The pictures of a view's charts, without the charts, which the browser draws. */
export function chartsOf(seen: Seen): readonly Export[] {
  const sets = datasetsOf(seen.shown, { fan: null });
  return (Object.keys(pictureWords.charts) as ChartId[]).flatMap((id) => {
    const set = sets.find((one) => one.id === (id === "scenario" ? "scenario-path" : id));
    if (set === undefined) return [];
    const said = chartText(seen.shown, link, id, { sources: set.sources, statuses: statusesIn(set) });
    const { picture } = composedChart(() => ({ width: 400, height: 200, shapes: [] }), said, style);
    return [of(seen, "svg", `the picture of the chart ${id}`, toMarkup(picture))];
  });
}

/**
 * The tables of a view with its citations and the note in the zip, the code of its frame, a recorded step, the presenter's
 * notes, the sources on paper, and the file of its scenario.
 */
export function writtenOf(seen: Seen, mine: Mine | null): readonly Export[] {
  const { shown } = seen;
  const { facts, frame, words } = shown;
  const ids = sourcesBehind(shown);
  const citations = [
    viewCitation(shown, link, Date.UTC(2026, 10, 30)),
    ...ids.flatMap((id) => sourceCitation(shown, id) ?? []),
  ];
  const { request } = simulatorOf(shown);
  const fan = request === null ? null : fanOf({ ...request, runs: 8 });
  const about = { view: viewLine(frame), link };
  const beside = [
    ["citations.txt", citations.map((one) => plainCitation(one, words.locale)).join("\n\n")],
    ["citations.bib", bibtex(citations)],
    ["citations.csl.json", cslJson(citations)],
  ] as const;
  const zip = zipOfSets(shown, datasetsOf(shown, { fan, mine }), about, "", { mark: false, beside });
  const title = viewTitle(frame);
  const code = { address: link, link, title: embedWords.title(title), fallback: embedWords.fallback(title) };
  const stops = stopsOf(shown);
  return [
    ...filesIn(zip).map(([file, text]) => of(seen, kindOf(file), file, text)),
    of(seen, "html", "the code of a frame", frameCode(code, { width: null, height: 560 })),
    of(seen, "json", "a recorded step", JSON.stringify(recorded("?v=1", shown))),
    of(seen, "json", "the presenter’s notes", JSON.stringify([momentSlide(shown, stops), ...stopSlides(stops)])),
    of(seen, "text", "the sources on paper", sourceLine(facts, ids.map(usedFrom), words)),
    ...(frame.choices.asked.scenario === ""
      ? []
      : [of(seen, "json", "the file of the scenario", fileOf(shown, frame.choices.asked.scenario)?.text ?? "")]),
  ];
}

const kindOf = (file: string): Export["kind"] =>
  file === "citations.txt" ? "list" : ((/\.(csv|json|bib)$/.exec(file)?.[1] as Export["kind"] | undefined) ?? "text");

const filesIn = (zip: Uint8Array): readonly (readonly [name: string, text: string])[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace("hashfall-view/", ""), strFromU8(bytes)]);

/** The files of the Exposure tab: the ranks, and the report on the visitor's own sites. */
export function exposedOf({ shown }: Seen, mine: Mine): readonly Export[] {
  const { facts, factual, axis, words } = shown;
  const context = exposureContext({ facts, frame: factual, axis, words });
  if (context === null) return [];
  const reckoning = reckon(context, mine, "waiting");
  const report = exportText(context, reckoning, effectView(context, mine, reckoning));
  return [
    { name: "the file of ranks", kind: "csv", text: ranksCsv(context) },
    { name: "the file of the holdings", kind: "csv", text: report },
  ];
}

/** A visitor's own sites of which one has no hashrate; the names are what the visitor wrote. */
export const mine: Mine = {
  ...nothingHeld,
  holdings: (["NOR", "KAZ"] as const).map((place, index) => ({
    row: index + 1,
    name: "Eins",
    place,
    state: "",
    written: "Zwei",
    hashrate: index === 0 ? 3 : null,
    megawatts: index === 0 ? 60 : null,
    efficiency: null,
    price: 4,
    share: null,
    date: "",
    note: "",
    despite: [],
  })),
};

/** A story's worksheet and its key, as they are printed. */
export function sheetsOf({ shown }: Seen, story: PublishedStory): readonly Export[] {
  const page = {
    ...shown,
    held: () => shown,
    view: (query: string) => fromQuery(query, shown.frame.choices).choices,
  } as unknown as Page;
  return [false, true].map((isKey) => ({
    name: `${isKey ? "the key" : "the worksheet"} of ${story.id}`,
    kind: "html",
    text: renderToString(
      <PageContext.Provider value={page}>
        <StorySheet story={story} pictures={story.steps.map(() => "map.svg")} isKey={isKey} />
      </PageContext.Provider>,
    ),
  }));
}
