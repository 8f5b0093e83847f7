import type { ComponentType } from "preact";
import renderToString from "preact-render-to-string";
import { backtestView } from "../../src/display/backtest/backtest.ts";
import { ranksCsv, ranksView } from "../../src/display/backtest/ranks.ts";
import { concentrationView } from "../../src/display/concentration/concentration-view.ts";
import { type ExposureContext, exposureContext } from "../../src/display/exposure/context.ts";
import { type Frame, frameAt } from "../../src/display/frame/frame.ts";
import { factsSeen } from "../../src/display/frame/then.ts";
import { atRiskView } from "../../src/display/hazard/at-risk.ts";
import { refitsFor } from "../../src/display/hazard/refit.ts";
import { breakEvenView, exportText } from "../../src/display/holdings/effects.ts";
import {
  examplesOf,
  holdingsView,
  type Mine,
  machinesOf,
  nothingHeld,
  reckon,
} from "../../src/display/holdings/holdings.ts";
import { finderOf } from "../../src/display/holdings/import/context.ts";
import { questionsOf } from "../../src/display/holdings/questions.ts";
import { effectView } from "../../src/display/holdings/scenario.ts";
import { tooltipOf } from "../../src/display/map/tooltip.ts";
import { pastChecksOf } from "../../src/display/scenario/compare/past.ts";
import { fileOf } from "../../src/display/scenario/form/edit.ts";
import { formOf } from "../../src/display/scenario/form/form.ts";
import { simulatorOf } from "../../src/display/scenario/simulator.ts";
import { modelledOf } from "../../src/display/scenario/time/make-modelled.ts";
import { gazetteerFor } from "../../src/display/search/places.ts";
import { searchPlaces } from "../../src/display/search/search.ts";
import { axisViewAt } from "../../src/display/timeline/axis.ts";
import { closeUp } from "../../src/display/timeline/close-up/close-up.ts";
import type { Facts } from "../../src/facts/types.ts";
import { makeCell } from "../../src/kit/cell.ts";
import { Cards } from "../../src/panels/card/Cards.tsx";
import Hours from "../../src/panels/claims/ClaimsPart.tsx";
import Precedents from "../../src/panels/claims/Precedents.tsx";
import { Exposure } from "../../src/panels/exposure/Exposure.tsx";
import { panels } from "../../src/panels/panels.ts";
import { Sources } from "../../src/panels/rail/Sources.tsx";
import { WhatIf } from "../../src/panels/scenario/WhatIf.tsx";
import { type Page, PageContext } from "../../src/panels/shared/page.ts";
import { type Choices, layerIds } from "../../src/state/choices.ts";
import { axisOf } from "../../src/state/start.ts";
import { en } from "../../src/words/en.ts";
import { timeline } from "../../src/words/timeline/timeline.ts";
import { readWith } from "../model/holdings/support/read.ts";

/** The end of the time axis: the newest estimate. */
export const newest = Date.UTC(2026, 8, 30);
const axis = axisOf(newest);
const language = { locale: en.locale, timeline };
const held = `name,country,EH/s
Ekibastuz,Kazakhstan,3
Texas,United States,5`;

/** All that the page shows and saves for some choices, part by part, from all facts as the shelf holds them. */
export function shownAt(all: Facts, choices: Choices): Readonly<Record<string, string>> {
  const facts = factsSeen(all, choices);
  const frame = frameAt(facts, choices, undefined, modelledOf(facts, choices, axis));
  const page = pageOf(facts, frame, frameAt(facts, choices));
  const drawn = (Panel: ComponentType) =>
    renderToString(
      <PageContext.Provider value={page}>
        <Panel />
      </PageContext.Provider>,
    );
  const context = exposureContext({ facts, frame, axis, words: en });
  return {
    ...Object.fromEntries(Object.entries(panels).map(([id, Panel]) => [id, drawn(Panel)])),
    ...Object.fromEntries(layerIds.map((layer) => [`layer ${layer}`, layerOf(facts, { ...choices, layer })])),
    cards: drawn(Cards),
    whatIf: drawn(WhatIf),
    sources: drawn(Sources),
    exposure: drawn(Exposure),
    axisInFull: printed(axisViewAt(facts, choices, language, { closeUp, narrow: false })),
    search: printed(searchPlaces(gazetteerFor({ facts }, frame.nameOf), "ka")),
    ...scenarioParts(facts, frame),
    ...(context === null ? {} : exposureParts(facts, context)),
  };
}

/** The parts that are made of blocks and claims, which take longer. */
export function shownOfBlocks(all: Facts, choices: Choices): Readonly<Record<string, string>> {
  const facts = factsSeen(all, choices);
  const frame = frameAt(facts, choices);
  const page = pageOf(facts, frame, frame);
  const drawn = (Panel: ComponentType) =>
    renderToString(
      <PageContext.Provider value={page}>
        <Panel />
      </PageContext.Provider>,
    );
  return { hours: drawn(Hours), precedents: drawn(Precedents) };
}

/** Where two pages differ: each part's name with what stands around the first difference. */
export function differences(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => {
    const [a, b] = [one[name] ?? "", other[name] ?? ""];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 120), at + 80);
    return [`${name}: …${around(a)}… and …${around(b)}…`];
  });
}

function layerOf(facts: Facts, choices: Choices): string {
  const frame = frameAt(facts, choices);
  const tips = ["KAZ", "USA", "CHN", "IRN", "DEU"].map((place) => tooltipOf(frame, place, en));
  const { headline, legend, table, spoken, methods, baselines, tableNotes, labels, overlayKeys } = frame;
  return printed({ headline, legend, table, spoken, methods, baselines, tableNotes, labels, overlayKeys, tips });
}

function scenarioParts(facts: Facts, frame: Frame) {
  const { voice, answer } = simulatorOf({ facts, axis, frame, words: en });
  return {
    history: printed(pastChecksOf({ facts, frame, words: en })),
    form: answer.state === "answered" ? printed(formOf(answer.outcome.scenario, voice)) : answer.state,
    scenarioFile: printed(fileOf({ facts, axis }, frame.choices.asked.scenario)),
  };
}

function exposureParts(facts: Facts, context: ExposureContext) {
  const find = finderOf(gazetteerFor({ facts }));
  const mine: Mine = { ...nothingHeld, holdings: readWith(held, find).holdings };
  const reckoning = reckon(context, mine, "waiting");
  const effect = effectView(context, mine, reckoning);
  const readings = ["full", "any"] as const;
  return {
    concentration: printed(concentrationView(context, context.frame.choices.riskLevel)),
    atRisk: printed(readings.map((reading) => atRiskView(context, reading, "waiting"))),
    refits: printed(readings.map((reading) => refitsFor(context, reading).request?.() ?? null)),
    backtest: printed(backtestView(context)),
    ranks: printed(["KAZ", "IRN", "USA"].map((place) => ranksView(context, place))),
    ranksFile: ranksCsv(context),
    examples: printed(examplesOf(context, find)),
    machines: printed(machinesOf(context)),
    questions: printed(questionsOf(context, [])),
    report: printed([holdingsView(context, reckoning), breakEvenView(context, mine), effect]),
    holdingsFile: exportText(context, reckoning, effect),
  };
}

function pageOf(facts: Facts, frame: Frame, factual: Frame): Page {
  const nothing = () => undefined;
  return {
    facts,
    frame,
    factual,
    words: en,
    dropped: [],
    modelLost: null,
    axis,
    pointer: makeCell(null),
    mapNote: makeCell(null),
    mapComing: makeCell(null),
    picker: makeCell(null),
    held: () => ({ facts }),
    storyIn: () => new Promise(() => {}),
    lead: makeCell(null),
    retryMap: nothing,
    drawFan: () => Promise.resolve(null),
    cancelFan: nothing,
    act: nothing,
    fly: nothing,
    zoom: nothing,
    wholeWorld: nothing,
    retry: nothing,
    drawing: () => Promise.reject(new Error("nothing is drawn here")),
    refit: () => Promise.resolve([]),
    reload: nothing,
    named: () => Promise.resolve({ facts, axis }),
    story: () => Promise.resolve({ state: "waiting" }),
    view: () => frame.choices,
    link: () => "",
    address: () => "",
  };
}

/** A view as text; maps and sets as what they hold. */
const printed = (view: unknown): string =>
  JSON.stringify(view, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)) ??
  "";
