import { blocksUrl, factUrls } from "virtual:facts";
import "virtual:palette.css";
import "./panels/styles/all.css";
import { type Frame, frameAt, refreshed, type Surroundings } from "./display/frame.ts";
import { ready } from "./display/reading.ts";
import type { scenarioFrame } from "./display/scenario/stage.ts";
import { tooltipOf, tooltipWords } from "./display/tooltip.ts";
import { loadBlocks, loadFact } from "./facts/load.ts";
import { createShelf, type Shelf } from "./facts/shelf.ts";
import type { FactName, PlaceCode } from "./facts/types.ts";
import { type Cell, debounced, makeCell, nextTask, whenIdle } from "./kit/cell.ts";
import { copyText } from "./kit/clipboard.ts";
import { reloadAt } from "./kit/parts.ts";
import { createSvgMap } from "./map/svg/map.ts";
import { type SwitchingMap, switchingMap } from "./map/switch.ts";
import { newestEstimate } from "./model/shares.ts";
import { addressOf, followAddress } from "./panels/follow-address.ts";
import { listenToKeys, listenToMapKeys } from "./panels/keys.ts";
import { mapEvents } from "./panels/map-events.ts";
import { mount } from "./panels/mount.tsx";
import type { Page, Pointer } from "./panels/page.ts";
import { panels } from "./panels/panels.ts";
import { Tooltip } from "./panels/stage/Tooltip.tsx";
import { moveCamera } from "./state/actions.ts";
import { readTheme } from "./state/address.ts";
import type { Choices } from "./state/choices.ts";
import { keepPlaying } from "./state/playback.ts";
import { axisOf, startChoices } from "./state/start.ts";
import { stepOf } from "./state/step.ts";
import { makeStore, type Store } from "./state/store.ts";
import { en } from "./words/en.ts";

/** Files without which the prerendered page cannot be taken over as it stands, those of the time axis, and the rest. */
const core: readonly FactName[] = ["places", "hashrate", "risk", "electricity"];
const following: readonly FactName[] = ["network", "events"];
const last: readonly FactName[] = ["sources", "context"];
/** Choices whose change is worth a sentence. */
const spoken = ["at", "layer", "playing", "known", "estimate", "tariff", "baseline", "pins", "asked"] as const;
const spokenAfter = 500;

/** A line on which the page itself took longer than this brings the map first and its letters after, ms. */
const slowLine = 300;
const fetchFonts = () => void import("./panels/styles/fonts.css");
const urlOf = (name: FactName): string => (name === "places" ? "./geo/places.json" : factUrls[name]);
/** Puts a scenario on the map; fetched with the What if tab. */
let staged: typeof scenarioFrame | null = null;
const root = document.documentElement;
const picker = makeCell<((place: PlaceCode) => void) | null>(null);
const lightMedia = matchMedia("(prefers-color-scheme: light)");
const placeOf = (id: string): HTMLElement => {
  const place = document.getElementById(id);
  if (place === null) throw new Error(`index.html has no #${id}`);
  return place;
};

/** All the parts of the running page. */
interface Works {
  readonly shelf: Shelf;
  readonly store: Store;
  readonly start: Choices;
  readonly map: SwitchingMap;
  readonly page: Cell<Page>;
  readonly refresh: () => void;
}

void begin();

/** From a still picture to a page that can be used: facts, panels, link, map. */
async function begin(): Promise<void> {
  let refresh = () => {};
  const shelf = createShelf(
    (name) => loadFact(name, urlOf(name)),
    () => loadBlocks(blocksUrl),
    () => refresh(),
  );
  await shelf.load(core);
  const followingLoaded = shelf.load(following);
  const start = startChoices(startMoment(shelf));
  await nextTask();
  const works = assemble(shelf, start);
  refresh = works.refresh;
  await nextTask();
  works.map.show(works.page.get().frame);
  const whole = core.every((name) => shelf.current()[name].state === "ready");
  await mountPanels(works, ["clock", "stage-top", "rail", "stage-foot", "top"], whole);
  if (pageTook() < slowLine) fetchFonts();
  followAddress(works.store, works.start, works.page);
  delete root.dataset["pending"];
  listen(works);
  await followingLoaded;
  const told = whole && following.every((name) => shelf.current()[name].state === "ready");
  await mountPanels(works, ["axis"], told);
  whenIdle(() => void upgrade(works.map).then(fetchFonts));
  await shelf.load(last);
  root.dataset["ready"] = "all";
  // For the site tests and the curious: the colours that WebGL holds, which no document shows.
  Object.assign(window, { hashfall: { painted: works.map.painted } });
}

/** How long the page itself was on the line, ms; 0 where the browser does not say. */
function pageTook(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page === undefined ? 0 : page.responseEnd - page.requestStart;
}

/** The newest estimate's moment: the build wrote it into the page, so that a failed file does not lose it. */
function startMoment(shelf: Shelf): number {
  const written = Number(root.dataset["newest"]);
  if (Number.isFinite(written) && written > 0) return written;
  const hashrate = ready(shelf.current().hashrate);
  if (hashrate === null) throw new Error("neither the page nor the facts say where time ends");
  return newestEstimate(hashrate);
}

function assemble(shelf: Shelf, start: Choices): Works {
  const store = makeStore({ ...start, theme: readTheme(() => localStorage) }, axisOf(start.at));
  const pointer = makeCell<Pointer | null>(null);
  const surroundings = (): Surroundings => ({ theme: themeOf(store.get()), words: en });
  const mapNote = makeCell<string | null>(null);
  const events = mapEvents(placeOf("map"), { store, pointer, mapNote, picker });
  const map = switchingMap(createSvgMap(placeOf("map"), events), placeOf("map"), events, (drawn) => {
    root.dataset["map"] = drawn;
  });
  let frame = frameAt(shelf.current(), { ...start, theme: store.get().theme }, surroundings());
  const page = makeCell<Page>(pageOf({ shelf, store, start, map }, frame, pointer, mapNote));
  const show = (next: Frame) => {
    frame = next;
    const shown = staged === null ? frame : staged(frame, shelf.current(), axisOf(start.at));
    map.show(shown);
    page.set({ ...page.get(), facts: shelf.current(), frame: shown });
  };
  const refresh = () => show(frameAt(shelf.current(), store.get(), surroundings()));
  store.watch((choices) => show(refreshed(frame, shelf.current(), choices, surroundings())));
  lightMedia.addEventListener("change", refresh);
  return { shelf, store, start, map, page, refresh };
}

function pageOf(
  works: Pick<Works, "shelf" | "store" | "start" | "map">,
  frame: Frame,
  pointer: Page["pointer"],
  mapNote: Page["mapNote"],
): Page {
  const { shelf, store, start, map } = works;
  return {
    facts: shelf.current(),
    frame,
    words: en,
    dropped: [],
    mapNote,
    retryMap: () => {
      mapNote.set(null);
      void upgrade(map);
    },
    axis: axisOf(start.at),
    pointer,
    picker,
    drawFan: async (request) => (await import("./workers/fans.ts")).drawFan(request),
    // A part that could not be had draws nothing.
    cancelFan: () => void import("./workers/fans.ts").then(({ cancelFan }) => cancelFan()).catch(() => {}),
    act: store.dispatch,
    fly: map.fly,
    zoom: map.zoom,
    reload: () => reloadAt(addressOf(store.get(), start)),
    wholeWorld: () => {
      store.dispatch(moveCamera(null));
      // The button goes with the need for it; the focus must not fall out of the page.
      placeOf("map").focus();
    },
    refit: async (request) => (await import("./workers/run.ts")).refit(request),
    retry: (file) => void (file === "blocks" ? shelf.loadBlocks() : shelf.load([file])),
    copyLink: () => copyText(addressOf(store.get(), start)),
  };
}

/** Panels take over what the build rendered, under exactly its choices, and follow the store from then on. */
async function mountPanels(works: Works, ids: readonly string[], same: boolean): Promise<void> {
  const { page } = works;
  const asBuilt = built(works);
  for (const id of ids) {
    const Panel = panels[id];
    if (Panel === undefined) throw new Error(`no panel for #${id}`);
    let first = true;
    const get = () => {
      if (!first) return page.get();
      first = false;
      return same ? asBuilt : page.get();
    };
    mount(placeOf(id), { get, subscribe: page.subscribe }, Panel, same);
    // One panel a task: a finger that comes between them is not kept waiting.
    await nextTask();
  }
  if (ids.includes("top")) mount(placeOf("tooltip"), page, Tooltip, false);
}

/** The page as the build rendered it; where it is the visitor's own already, nothing has to be rendered twice. */
function built({ page, shelf, start }: Works): Page {
  const { choices, theme } = page.get().frame;
  if (theme === "dark" && JSON.stringify(choices) === JSON.stringify(start)) return page.get();
  return { ...page.get(), frame: frameAt(shelf.current(), start), facts: shelf.current() };
}

/** The simulator's part of the map comes with its tab. */
async function followScenario({ store, refresh }: Works): Promise<void> {
  const { tab, asked } = store.get();
  if (staged !== null || (tab !== "what-if" && asked.time === null)) return;
  // Where it cannot be had the map stays measured, the tab says what is missing, and the next change asks again.
  const stage = await import("./display/scenario/stage.ts").catch(() => null);
  if (stage === null) return;
  staged = stage.scenarioFrame;
  refresh();
}

/** Keys, playback, speech, colours, and blocks when hours are shown. */
function listen(works: Works): void {
  const { store, page, shelf } = works;
  listenToKeys(page.get);
  listenToMapKeys(placeOf("map"), page.get);
  keepPlaying(store, { now: () => performance.now(), requestFrame: (beat) => requestAnimationFrame(beat) });
  const speak = debounced(spokenAfter, () => {
    const { frame } = page.get();
    if (!frame.choices.playing) placeOf("spoken").textContent = frame.spoken;
  });
  const tell = (place: PlaceCode | null) => {
    if (place !== null) placeOf("spoken").textContent = tooltipWords(tooltipOf(page.get().frame, place, en));
  };
  const follow = (choices: Choices) => {
    void followScenario(works);
    if (stepOf(choices.span) === "hour") void shelf.loadBlocks();
    if (choices.layer === "at-risk") void shelf.load(["exposure"]);
    if (choices.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = choices.theme;
  };
  store.watch((choices, before) => {
    follow(choices);
    if (spoken.some((key) => choices[key] !== before[key])) speak();
    if (choices.hovered !== before.hovered && page.get().pointer.get() === null) tell(choices.hovered);
  });
  follow(store.get());
}

/** The WebGL map comes when the page has nothing better to do. */
function upgrade(map: SwitchingMap): Promise<void> {
  return map.upgrade(async () => (await import("./map/gl/map.ts")).createGlMap);
}

function themeOf({ theme }: Choices): "dark" | "light" {
  if (theme !== "system") return theme;
  return lightMedia.matches ? "light" : "dark";
}
