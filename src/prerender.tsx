import type { ComponentType } from "preact";
import renderToString from "preact-render-to-string";
import { Fed } from "./app/mount.tsx";
import { type Frame, frameAt } from "./display/frame/frame.ts";
import type { Facts } from "./facts/types.ts";
import { makeCell } from "./kit/cell.ts";
import { curvedGround } from "./map/curves.ts";
import { drawWorld } from "./map/svg/draw.ts";
import { worldMarkup } from "./map/svg/picture.ts";
import { decodeWorld, type WorldFile } from "./map/world.ts";
import { axisEnd } from "./model/network/last.ts";
import { newestEstimate } from "./model/shares/shares.ts";
import { panels } from "./panels/panels.ts";
import type { Page } from "./panels/shared/page.ts";
import { TimeAxis } from "./panels/timeline/TimeAxis.tsx";
import { axisFrom, startChoices } from "./state/start.ts";
import { en } from "./words/en.ts";

/**
 * The start page as HTML, one piece for each place of index.html, with the moment it shows and the end of the axis.
 * Throws without shares of hashrate.
 */
export function startPage(
  facts: Facts,
  world: WorldFile,
): { readonly newest: number; readonly end: number; readonly pieces: Readonly<Record<string, string>> } {
  if (facts.hashrate.state !== "ready") throw new Error("prerender: no hashrate");
  const network = facts.network.state === "ready" ? facts.network.value : null;
  const end = axisEnd(facts.hashrate.value, network);
  const start = startChoices(newestEstimate(facts.hashrate.value), end);
  const frame = frameAt(facts, start);
  const places = facts.places.state === "ready" ? facts.places.value : [];
  const drawing = drawWorld(decodeWorld(world), places, { projection: frame.projection, camera: null, digits: 1 });
  const ground = frame.projection === "globe" ? drawing : { ...drawing, ...curvedGround(frame.projection) };
  const page = stillPage(facts, frame);
  const feed = makeCell(page);
  const pieces = Object.entries({ ...panels, axis: TimeAxis }).map(([id, Panel]: [string, ComponentType]) => [
    id,
    renderToString(<Fed feed={feed} Panel={Panel} />),
  ]);
  return { newest: frame.at, end, pieces: { ...Object.fromEntries(pieces), world: worldMarkup(frame, ground) } };
}

/** A page value whose actions do nothing, for rendering at build time. */
function stillPage(facts: Facts, frame: Frame): Page {
  const nothing = () => undefined;
  return {
    facts,
    frame,
    factual: frame,
    words: en,
    dropped: [],
    modelLost: null,
    axis: axisFrom(frame.choices),
    pointer: makeCell(null),
    mapNote: makeCell(null),
    mapComing: makeCell(null),
    retryMap: nothing,
    reload: nothing,
    picker: makeCell(null),
    lead: makeCell(null),
    drawFan: () => Promise.resolve(null),
    cancelFan: nothing,
    act: nothing,
    held: () => ({ facts }),
    storyIn: () => new Promise(() => {}),
    fly: nothing,
    zoom: nothing,
    wholeWorld: nothing,
    retry: nothing,
    named: () => Promise.resolve({ facts, axis: axisFrom(frame.choices) }),
    refit: () => Promise.resolve([]),
    story: () => Promise.resolve({ state: "waiting" }),
    view: () => frame.choices,
    drawing: () => Promise.reject(new Error("nothing is drawn here")),
    link: () => "",
    address: () => "",
  };
}
