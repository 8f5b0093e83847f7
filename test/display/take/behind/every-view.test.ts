import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Frame, frameAt } from "../../../../src/display/frame/frame.ts";
import { factsSeen } from "../../../../src/display/frame/then.ts";
import { replayHeadline } from "../../../../src/display/replays/headline.ts";
import { presetWords } from "../../../../src/display/scenario/form/edit.ts";
import { modelledOf } from "../../../../src/display/scenario/time/make-modelled.ts";
import { sourcesBehind } from "../../../../src/display/take/behind/view.ts";
import { pictureText } from "../../../../src/display/take/picture.ts";
import { replays } from "../../../../src/facts/replays.ts";
import type { Facts } from "../../../../src/facts/types.ts";
import { type Choices, layerIds, tabIds, tariffIds, vintages } from "../../../../src/state/choices.ts";
import { nothingAsked } from "../../../../src/state/scenario/scenario.ts";
import { axisFrom, presetOf, startChoices } from "../../../../src/state/start.ts";
import { en } from "../../../../src/words/en.ts";
import { linkReader } from "../../../../tools/stories/views.ts";
import { readChain } from "../../../model/network/chain.ts";
import { realFacts, realFiles, september2026 } from "../../../support/real-facts.ts";

const ready = <T>(value: T) => ({ state: "ready", value }) as const;
const all: Facts = { ...realFacts, claims: ready(realFiles.claims), blocks: ready(readChain()) };
const start = startChoices(september2026);
const { series, press } = realFiles.sources;

/** A view as the page shows it, with the line of sources of its picture. */
function seen(choices: Choices) {
  const facts = factsSeen(all, choices);
  const modelled = modelledOf(facts, choices, axisFrom(start));
  const frame = frameAt(facts, choices, { theme: "dark", words: en, tell: replayHeadline }, modelled);
  return { facts, frame, line: pictureText({ facts, frame, words: en }, "").sources };
}

const publisher = (id: string): string => (series[id] ?? press[id])?.publisher.split(",")[0] ?? `no entry for ${id}`;

/**
 * What a reader who knows the figures expects to be named, from the drawn frame and its words alone: each name with the
 * reason.
 */
function expectedOf({ legend, headline, labels, badges, arcs, circles, marks, choices, reading, scenario }: Frame) {
  const layer = choices.layer;
  const painted = [...marks].filter(([, { band }]) => band >= 0).map(([code]) => code);
  const why: [name: string, reason: string][] = [];
  const expects = (reason: string, ...names: string[]) =>
    why.push(...names.map((name) => [name, reason] as [string, string]));
  if (legend.source !== null && scenario?.shown == null) expects("colours", publisher(legend.source));
  if (["risk", "exposure", "at-risk", "bivariate"].includes(layer) && painted.length > 0) expects("risk", "World Bank");
  if (layer === "at-risk" && painted.length > 0) expects("hazard", "Access Now");
  if (layer === "electricity" && scenario?.shown == null)
    expects("prices", ...painted.map((code) => publisher(reading.prices.get(code)?.source ?? "")));
  const shown = reading.shares;
  if (shown !== null && layer !== "electricity") expects("shares", publisher(shown.source));
  for (const { notes, code } of labels) {
    if (!notes.some((note) => note.startsWith("miners say"))) continue;
    const said = realFiles.electricity.miners.filter(({ place, from }) => place === code && from !== "");
    expect(said.length).toBeGreaterThan(0);
    expects("miners", "no open licence found; single figures, cited");
  }
  for (const { id } of arcs) {
    const line = Object.values(realFiles.events.replays)
      .flatMap(({ lines }) => lines)
      .find((one) => one.id === id);
    expects(`arc ${id}`, publisher(line?.source ?? ""));
  }
  if (circles.some(({ kind }) => kind === "province")) expects("provinces", "Cambridge Centre for Alternative Finance");
  if (circles.some(({ kind }) => kind === "country") && shown !== null) expects("circles", publisher(shown.source));
  // With known then the badge shows what had been published, which is tested by the days of publication.
  if (choices.known === "now" && badges.some(({ state }) => state !== "shocked" && state !== "unknown")) {
    const [{ code } = { code: "" }] = badges;
    const items = realFiles.events.replays[code === "KAZ" ? "kazakhstan" : "iran"]?.connectivity ?? [];
    const shown = badges.some(({ state }) => state === "listed")
      ? items.find(({ drives }) => !drives)
      : items.findLast(({ drives, from }) => drives && from <= choices.at);
    expects("badge", shown?.by.split(",")[0] ?? "nobody");
  }
  if (/blocks (cannot tell|show)|by its blocks/.test(headline.title)) expects("blocks", "Bitcoin network");
  if (/difficulty (rose|fell)/.test(headline.title)) expects("retarget", "Electrum and bitcoinj");
  if (/computing power is down|fell from/.test(headline.title)) expects("hashrate by day", "Bitcoin network");
  if (/answers? put/.test(headline.title)) expects("answers", "press");
  if (scenario !== null) expects("scenario", "Electrum and bitcoinj");
  return why;
}

function missingIn(choices: Choices, name: string) {
  const { frame, line } = seen(choices);
  return expectedOf(frame).flatMap(([expected, reason]) =>
    line.includes(expected) ? [] : [`${name}: ${expected} (${reason}) in “${line}” of “${frame.headline.title}”`],
  );
}

const moments = [
  "2019-06-01",
  "2019-10-15",
  "2021-04-15",
  "2021-08-15",
  "2022-01-06T12:00Z",
  "2023-12-15",
  "2025-07-15",
  "2026-09-30",
];

describe("a picture names the sources of all that it shows", () => {
  it("in 7 layers, 2 tariffs, both vintages, with circles and without, at 8 moments from 2019 to 2026", () => {
    const views = layerIds.flatMap((layer) =>
      tariffIds.flatMap((tariff) =>
        vintages.flatMap((known) =>
          moments.flatMap((at) =>
            [true, false].map((circles): Choices => ({ ...start, layer, tariff, known, at: Date.parse(at), circles })),
          ),
        ),
      ),
    );
    expect(views.length).toBe(7 * 2 * 2 * 8 * 2);
    expect(views.flatMap((view) => missingIn(view, `${view.layer} ${new Date(view.at).toISOString()}`))).toEqual([]);
  });

  it.each(replays)("at 60 moments of the replay $id, known now and known then", (replay) => {
    const { span } = presetOf(replay);
    const views = Array.from(
      { length: 60 },
      (_, index) => span.from + Math.floor((index * (span.to - span.from)) / 59),
    );
    const missing = views.flatMap((at) =>
      vintages.flatMap((known) => missingIn({ ...start, span, at, known }, new Date(at).toISOString())),
    );
    expect(missing).toEqual([]);
  });

  it("in a scenario's time, in every layer, and while its question alone stands under What if", () => {
    const scenario = presetWords(september2026).find(({ id }) => id === "kazakhstan")?.word ?? "";
    const began = Date.UTC(2022, 0, 5, 11);
    const time = { at: began + 36e6, span: { from: began - 4 * 864e5, to: began + 16 * 864e5 }, speed: 10 };
    const views = layerIds.flatMap((layer) =>
      [null, time].map(
        (shown): Choices => ({
          ...start,
          layer,
          at: began,
          tab: "what-if",
          asked: { ...nothingAsked, scenario, time: shown },
        }),
      ),
    );
    expect(views.every((view) => seen(view).frame.scenario !== null)).toBe(true);
    expect(views.flatMap((view) => missingIn(view, view.layer))).toEqual([]);
  });

  it("at every step of the site's five stories", () => {
    const read = linkReader({ ...realFiles, places: [], stories: [], blocks: readChain() });
    const files = readdirSync("data/stories").filter((name) => name.endsWith(".json"));
    const steps = files.flatMap((name) => {
      const { steps: written } = JSON.parse(readFileSync(`data/stories/${name}`, "utf8")) as {
        readonly steps: readonly { readonly link: string }[];
      };
      return written.map(({ link }) => [name, link] as const);
    });
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.flatMap(([name, link]) => missingIn(read(link).choices, `${name} ${link}`))).toEqual([]);
  });
});

it("citations have every source that the picture names, in every tab, and under Exposure WGI and Access Now", () => {
  for (const tab of tabIds) {
    const { facts, frame } = seen({ ...start, tab });
    const cited = sourcesBehind({ facts, frame, words: en });
    expect(cited).toEqual(expect.arrayContaining([frame.legend.source]));
    expect(cited.includes("access-now")).toBe(tab === "exposure");
  }
  const { facts, frame } = seen({ ...start, tab: "exposure" });
  expect(sourcesBehind({ facts, frame, words: en })).toEqual(expect.arrayContaining(["wgi-2024", "access-now"]));
});

it("the axis from 2019 to 2026 shows Cambridge's months and the estimates of Luxor and MinerMetrics: all three are cited", () => {
  const { facts, frame } = seen(start);
  expect(sourcesBehind({ facts, frame, words: en })).toEqual(
    expect.arrayContaining(["cbeci", "luxor-heatmap", "minermetrics"]),
  );
});
