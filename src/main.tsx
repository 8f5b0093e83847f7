import { blocksUrl, factUrls } from "virtual:facts";
import "virtual:palette.css";
import "./panels/styles/all.css";
import { type Frame, frameAt, refreshed, type Surroundings } from "./display/frame.ts";
import { ready } from "./display/reading.ts";
import { tooltipOf, tooltipWords } from "./display/tooltip.ts";
import { loadBlocks, loadFact } from "./facts/load.ts";
import { createShelf, type Shelf } from "./facts/shelf.ts";
import type { FactName, Facts, PlaceCode } from "./facts/types.ts";
import { type Cell, debounced, makeCell, nextTask, whenIdle } from "./kit/cell.ts";
import { FileFault } from "./kit/file.ts";
import { pageTook } from "./kit/line.ts";
import { reloadAt } from "./kit/parts.ts";
import { createSvgMap } from "./map/svg/map.ts";
import { type SwitchingMap, switchingMap } from "./map/switch.ts";
import { axisEnd } from "./model/network/last.ts";
import { newestEstimate } from "./model/shares.ts";
import { followAddress } from "./panels/follow-address.ts";
import { listenToKeys, listenToMapKeys } from "./panels/keys.ts";
import { mapEvents } from "./panels/map-events.ts";
import type { Page, Pointer } from "./panels/page.ts";
import { fetchFaultWords, sayFault } from "./panels/start/faults.ts";
import { type Knowledge, makeKnowledge } from "./panels/start/knowledge.ts";
import { makeStaging, type Staging } from "./panels/start/staging.ts";
import { placeOf, takeOver } from "./panels/start/take-over.ts";
import { moveCamera } from "./state/actions.ts";
import { linkTo, readTheme } from "./state/address.ts";
import type { Choices } from "./state/choices.ts";
import { keepPlaying } from "./state/playback.ts";
import { axisFrom, startChoices } from "./state/start.ts";
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
// Without its letters the page is set in the system's.
const fetchFonts = () => void import("./panels/styles/fonts.css").catch(() => null);
const fetchFans = async () => import("./workers/fans.ts");
const urlOf = (name: FactName): string => (name === "places" ? "./geo/places.json" : factUrls[name]);
const root = document.documentElement;
const picker = makeCell<((place: PlaceCode) => void) | null>(null);
const lightMedia = matchMedia("(prefers-color-scheme: light)");

/** All the parts of the running page. */
interface Works {
  readonly shelf: Shelf;
  readonly store: Store;
  readonly start: Choices;
  readonly map: SwitchingMap;
  readonly page: Cell<Page>;
  readonly staging: Staging;
  readonly knowledge: Knowledge;
  readonly refresh: () => void;
}

begin().catch(() => {
  if (root.dataset["wait"] === "all") root.dataset["wait"] = "failed";
});

/** From a still picture to a page that can be used: facts, panels, link, map. */
async function begin(): Promise<void> {
  let refresh = () => {};
  const shelf = createShelf(
    (name) => loadFact(name, urlOf(name), sayFault),
    () => loadBlocks(blocksUrl, sayFault),
    () => refresh(),
    (name) => sayFault(new FileFault("damaged", name === "blocks" ? blocksUrl : urlOf(name), "cannot be shown")),
  );
  await shelf.load(core);
  const followingLoaded = shelf.load(following);
  const start = startChoices(...startMoments(shelf));
  await nextTask();
  const works = await assembled(shelf, start);
  refresh = works.refresh;
  fetchWhenBack(works.page);
  await nextTask();
  works.map.show(works.page.get().frame);
  const whole = core.every((name) => shelf.current()[name].state === "ready");
  await takeOver(works, ["clock", "stage-top", "rail", "stage-foot", "top"], whole);
  if (pageTook() < slowLine) fetchFonts();
  await followAddress(works.store, works.start, works.page);
  await works.knowledge.learn(refresh);
  delete root.dataset["pending"];
  listen(works);
  root.dataset["wait"] = "axis";
  await catchUp(placeOf("axis"));
  await followingLoaded;
  const told = whole && following.every((name) => shelf.current()[name].state === "ready");
  await takeOver(works, ["axis"], told);
  delete root.dataset["wait"];
  await catchUp();
  whenIdle(() => void upgrade(works.map).then(fetchFonts).then(fetchFaultWords));
  await shelf.load(last);
  root.dataset["ready"] = "all";
  // For the site tests and the curious: the colours that WebGL holds, which no document shows.
  Object.assign(window, { hashfall: { painted: works.map.painted } });
}

/** Does what was pressed before the page answered, all but what was pressed in a place that still waits. */
async function catchUp(waiting?: Element): Promise<void> {
  const { early = [] } = window as { readonly early?: readonly unknown[] };
  if (early.length > 0) (await import("./panels/start/early.ts").catch(() => null))?.catchUp(document, waiting);
}

/** The newest estimate's moment and the end of the axis: the build wrote them into the page, so that a failed file does not lose them. */
function startMoments(shelf: Shelf): readonly [newest: number, end: number] {
  const [newest, end] = [Number(root.dataset["newest"]), Number(root.dataset["end"])];
  if (newest > 0 && end >= newest) return [newest, end];
  const hashrate = ready(shelf.current().hashrate);
  if (hashrate === null) throw new Error("neither the page nor the facts say where time ends");
  return [newestEstimate(hashrate), axisEnd(hashrate, ready(shelf.current().network))];
}

/** The parts; a file that passed its check and still cannot be shown is left out. */
async function assembled(shelf: Shelf, start: Choices): Promise<Works> {
  try {
    return assemble(shelf, start);
  } catch {
    return shelf.without(core, () => assemble(shelf, start));
  }
}

function assemble(shelf: Shelf, start: Choices): Works {
  const store = makeStore({ ...start, theme: readTheme(() => localStorage) }, axisFrom(start));
  const pointer = makeCell<Pointer | null>(null);
  const surroundings = (): Surroundings => ({ theme: themeOf(store.get()), words: en });
  const mapNote = makeCell<string | null>(null);
  const events = mapEvents(placeOf("map"), { store, pointer, mapNote, picker });
  const map = switchingMap(createSvgMap(placeOf("map"), events), placeOf("map"), events, (drawn) => {
    root.dataset["map"] = drawn;
  });
  const knowledge = makeKnowledge(shelf.current, store);
  let frame = frameAt(shelf.current(), { ...start, theme: store.get().theme }, surroundings());
  const page = makeCell<Page>(pageOf({ shelf, store, start, map }, frame, pointer, mapNote));
  const show = (make: (facts: Facts) => Frame) => {
    const facts = knowledge.facts();
    // Nothing is shown of known then before what came later can be left out.
    if (facts === null) return;
    frame = make(facts);
    const shown = staging.staged(frame, facts, axisFrom(start));
    map.show(shown);
    page.set({ ...page.get(), facts, frame: shown });
  };
  const refresh = () => show((facts) => frameAt(facts, store.get(), surroundings()));
  const staging = makeStaging(refresh);
  store.watch((choices) => show((facts) => refreshed(frame, facts, choices, surroundings())));
  lightMedia.addEventListener("change", refresh);
  return { shelf, store, start, map, page, knowledge, staging, refresh };
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
      map.refine();
      void upgrade(map);
    },
    axis: axisFrom(start),
    pointer,
    picker,
    drawFan: async (request) => (await fetchFans()).drawFan(request),
    cancelFan: () =>
      void fetchFans().then(
        ({ cancelFan }) => cancelFan(),
        () => null,
      ),
    act: store.dispatch,
    fly: map.fly,
    zoom: map.zoom,
    reload: () => reloadAt(linkTo(location, store.get(), start)),
    wholeWorld: () => {
      store.dispatch(moveCamera(null));
      // The button goes with the need for it; the focus must not fall out of the page.
      placeOf("map").focus();
    },
    refit: async (request) => (await import("./workers/run.ts")).refit(request),
    named: async () => {
      await shelf.load(["names"]);
      return shelf.current();
    },
    retry: (file) => void (file === "blocks" ? shelf.loadBlocks() : shelf.load([file])),
    link: () => linkTo(location, store.get(), start),
  };
}

/** Keys, playback, speech, colours, and blocks when hours are shown. */
function listen(works: Works): void {
  const { store, page, shelf, staging } = works;
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
    void works.knowledge.learn(works.refresh);
    staging.follow(choices);
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

/** What an interrupted line has cost comes when it is back, from the first notice of it on. */
function fetchWhenBack(page: Cell<Page>): void {
  addEventListener("online", () => {
    for (const { file } of page.get().frame.failures) page.get().retry(file);
  });
}

/** The WebGL map comes when the page has nothing better to do. */
function upgrade(map: SwitchingMap): Promise<void> {
  return map.upgrade(async () => (await import("./map/gl/map.ts")).createGlMap);
}

function themeOf({ theme }: Choices): "dark" | "light" {
  if (theme !== "system") return theme;
  return lightMedia.matches ? "light" : "dark";
}
