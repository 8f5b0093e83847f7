import { blocksUrl, factUrls } from "virtual:facts";
import "virtual:palette.css";
import "./panels/styles/all.css";
import { followAddress } from "./app/follow-address.ts";
import { keepFocus } from "./app/input/keep-focus.ts";
import { listenToKeys, listenToMapKeys } from "./app/input/keys.ts";
import { type Knowledge, makeKnowledge } from "./app/knowledge.ts";
import { mapEvents } from "./app/map-events.ts";
import { fetchAhead, fetchGlMap, fetchWhenBack, pageOf } from "./app/page-of.ts";
import { isOnPaper, readyForPaper } from "./app/paper/paper.ts";
import { makeRoom, makeStaging, makeTelling } from "./app/staging.ts";
import { fetchBlocks } from "./app/start/blocks.ts";
import { pageClock } from "./app/start/clock.ts";
import { beginAxis, fetchAxis, LateAxis } from "./app/start/late-axis.tsx";
import { startMoments } from "./app/start/moments.ts";
import { shownFrom } from "./app/start/shown-from.ts";
import { answerOutside, placeOf, takeOver } from "./app/take-over.ts";
import { speakChanges } from "./app/voice.ts";
import { type Frame, frameAt, refreshed, type Surroundings } from "./display/frame/frame.ts";
import { tooltipOf, tooltipWords } from "./display/map/tooltip.ts";
import type { Modelled } from "./display/scenario/time/modelled.ts";
import { loadFact } from "./facts/load.ts";
import { createShelf, type Shelf } from "./facts/shelf.ts";
import type { FactName, Facts, Moment, PlaceCode } from "./facts/types.ts";
import { type Cell, makeCell, nextTask, whenIdle } from "./kit/cell.ts";
import { FileFault } from "./kit/file.ts";
import { pageTook } from "./kit/line.ts";
import { createSvgMap } from "./map/svg/motion/live.ts";
import { type SwitchingMap, switchingMap } from "./map/switch.ts";
import { fetchFaultWords, sayFault } from "./panels/faults.ts";
import { type Panels, panels } from "./panels/panels.ts";
import type { Page, Pointer } from "./panels/shared/page.ts";
import type { Choices, ProjectionId } from "./state/choices.ts";
import { isRest, readTheme } from "./state/link/address.ts";
import { keepPlaying } from "./state/playback.ts";
import { axisFrom, startChoices } from "./state/start.ts";
import { stepOf } from "./state/step.ts";
import { makeStore, type Store } from "./state/store.ts";
import { en } from "./words/en.ts";

/** Files that map and clock need, those of the whole page but the time axis, and those of the axis. */
const first: readonly FactName[] = ["places", "hashrate"];
const core: readonly FactName[] = [...first, "risk", "electricity"];
const following: readonly FactName[] = ["network", "events"];
/** If the page took longer than this to load, ms, the fonts are fetched after the map. */
const slowLine = 300;
// Until then, or if they fail, system fonts are used.
const letters = async () => (await import("./app/start/letters.ts")).showLetters();
const fetchLetters = () => void letters().catch(() => null);
const urlOf = (name: FactName) =>
  name === "places" ? new URL("geo/places.json", document.baseURI).href : factUrls[name];
const root = document.documentElement;
const picker: Page["picker"] = makeCell(null);
/** The colours of a page in a frame, `1` for those of the system; undefined for the whole page. */
const { embed } = root.dataset;
/** The panels beside the clock: a page in a frame has the map, the clock and the axis alone. */
const { clock, ...besideClock } = panels;
const others: Panels = embed ? {} : besideClock;
const lightMedia = matchMedia("(prefers-color-scheme: light)");

/** The parts of the running page. */
interface Works {
  readonly shelf: Shelf;
  readonly store: Store;
  readonly start: Choices;
  readonly map: SwitchingMap;
  readonly page: Cell<Page>;
  readonly staging: ReturnType<typeof makeStaging>;
  readonly telling: ReturnType<typeof makeTelling>;
  readonly knowledge: Knowledge;
  readonly paper: ReturnType<typeof readyForPaper>;
  readonly refresh: () => void;
}

begin().catch(() => {
  if ("wait" in root.dataset) root.dataset["wait"] = "failed";
});

/** Makes the prerendered page interactive: facts, panels, link, map. */
async function begin(): Promise<void> {
  let refresh = () => {};
  const shelf = createShelf(
    (name) => loadFact(name, urlOf(name), sayFault),
    fetchBlocks,
    () => refresh(),
    (name) => sayFault(new FileFault("damaged", name === "blocks" ? blocksUrl : urlOf(name), "cannot be shown")),
  );
  const open = "linked" in root.dataset || isRest(location.hash) ? openLink : openStart;
  // All are requested at once, so that nothing waits for a second round trip.
  const firstLoaded = shelf.load(open === openLink ? core : first);
  const coreLoaded = shelf.load(core);
  const axisCome = fetchAxis().catch(() => null);
  const followingLoaded = shelf.load(following);
  await firstLoaded;
  const framed = embed ? await import("./app/embed/embed.ts") : null;
  const moments = await startMoments(root.dataset, shelf.current());
  if (moments === null) throw new Error("neither the page nor the facts say where time ends");
  const start = startChoices(...moments);
  await nextTask();
  const works = await assembled(shelf, start);
  refresh = works.refresh;
  fetchWhenBack(works.page);
  await nextTask();
  const hear = framed?.arrange(works);
  await open(works, coreLoaded);
  hear?.();
  const marked = works.map.placeMarks();
  await answerOutside("axis");
  await followingLoaded;
  const axis = await axisCome;
  if (axis === null) await takeOver(works, { axis: LateAxis }, false);
  else await beginAxis(axis, works, areReady(works, [...core, ...following]));
  await answerOutside();
  await marked;
  whenIdle(works.map.allow);
  whenIdle(fetchLetters);
  await shelf.load(["sources", ...shownFrom(works.store.get())]);
  root.dataset["ready"] = "all";
  whenIdle(() => {
    works.paper.follow(works.store.get());
    void fetchFaultWords().then(embed ? null : () => fetchAhead(works.page));
  });
  // For the site tests: the colours that WebGL draws, which are not in the document.
  Object.assign(window, { hashfall: { painted: works.map.painted } });
}

/** Whether all these files have come and passed their check. */
const areReady = ({ shelf }: Works, names: readonly FactName[]): boolean =>
  names.every((name) => shelf.current()[name].state === "ready");

/** Shows the view of a link once it is whole: until its labels are placed, the page shows no map. */
async function openLink(works: Works): Promise<void> {
  const { map, page } = works;
  await takeOver(works, { clock, ...others }, areReady(works, core));
  map.show(page.get().frame);
  await nextTask();
  if (pageTook() < slowLine) fetchLetters();
  await followAddress(works.store, works.start, page);
  await works.knowledge.learn(works.refresh);
  await map.placeMarks();
  delete root.dataset["pending"];
  listen(works);
}

/**
 * Opens the page without a link: map and clock answer as soon as they have their figures, the other panels when
 * `coreLoaded` resolves, each as soon as it is taken over, before labels are placed.
 */
async function openStart(works: Works, coreLoaded: Promise<void>): Promise<void> {
  if (pageTook() < slowLine) fetchLetters();
  await followAddress(works.store, works.start, works.page);
  listen(works);
  works.map.show(works.page.get().frame);
  await nextTask();
  await takeOver(works, { clock }, areReady(works, first), true);
  await answerOutside("axis", ...Object.keys(others));
  await coreLoaded;
  await takeOver(works, others, areReady(works, core), true);
}

/** Assembles the parts; if that throws, assembles them without the file that passed its check but cannot be shown. */
async function assembled(shelf: Shelf, start: Choices): Promise<Works> {
  try {
    return assemble(shelf, start);
  } catch {
    return shelf.without([...core, ...following], () => assemble(shelf, start));
  }
}

function assemble(shelf: Shelf, start: Choices): Works {
  const store = makeStore({ ...start, theme: readTheme(root.dataset["theme"]) }, axisFrom(start));
  const pointer = makeCell<Pointer | null>(null);
  const telling = makeTelling(() => refresh());
  const surroundings = (): Surroundings => ({
    theme: themeOf(store.get()),
    words: en,
    tell: telling.teller(),
  });
  const notes = { mapNote: makeCell<string | null>(null), mapComing: makeCell<ProjectionId | null>(null) };
  const cells = { pointer, ...notes, picker };
  const events = mapEvents(placeOf("map"), { store, ...cells });
  const map = switchingMap(createSvgMap(placeOf("map"), events), placeOf("map"), events, {
    fetchMap: fetchGlMap,
    drawn: (drawn) => {
      root.dataset["map"] = drawn;
    },
  });
  const knowledge = makeKnowledge(shelf.current, store);
  let frame = frameAt(shelf.current(), { ...start, theme: store.get().theme }, surroundings());
  const page = makeCell<Page>(pageOf({ shelf, store, start, map }, frame, cells));
  let factual = frame;
  const show = (make: (before: Frame, facts: Facts, modelled: Modelled | null) => Frame) => {
    const facts = knowledge.facts();
    // In the vintage `then` nothing is shown until later facts can be removed.
    if (facts === null) return;
    const modelled = staging.get()?.(facts, store.get(), axisFrom(start)) ?? null;
    factual = make(factual, facts, null);
    frame = modelled === null ? factual : make(frame, facts, modelled);
    map.show(frame);
    page.set({ ...page.get(), facts, frame, factual });
  };
  const refresh = () => show((_, facts, modelled) => frameAt(facts, store.get(), surroundings(), modelled));
  const staging = makeStaging(refresh, (modelLost) => page.set({ ...page.get(), modelLost }));
  store.watch((choices) =>
    show((before, facts, modelled) => refreshed(before, facts, choices, surroundings(), modelled)),
  );
  lightMedia.addEventListener("change", refresh);
  const paper = readyForPaper(page, () => dress(store.get()));
  return { shelf, store, start, map, page, knowledge, staging, telling, paper, refresh };
}

/** Starts keys, playback, announcements, the theme, and the loading of blocks and exposure when they are shown. */
function listen(works: Works): void {
  const { store, page, shelf, staging, telling } = works;
  listenToKeys(page.get);
  listenToMapKeys(placeOf("map"), page.get);
  keepPlaying(store, pageClock());
  keepFocus(document.body);
  const event = (choices: Choices, since: Moment) =>
    telling.get()?.event(page.get().facts, choices, since, en.locale) ?? null;
  speakChanges(placeOf("spoken"), { store, page, event });
  const tell = (place: PlaceCode | null) => {
    if (place !== null) placeOf("spoken").textContent = tooltipWords(tooltipOf(page.get().frame, place, en));
  };
  const room = makeRoom(page);
  const follow = (choices: Choices) => {
    void works.knowledge.learn(works.refresh);
    for (const part of [staging, telling, room]) part.follow(choices);
    if (stepOf(choices.span) === "hour") void shelf.loadBlocks();
    void shelf.load(shownFrom(choices));
    dress(choices);
  };
  store.watch((choices, before) => {
    follow(choices);
    if (choices.hovered !== before.hovered && page.get().pointer.get() === null) tell(choices.hovered);
  });
  follow(store.get());
}

/** Puts the chosen colours on the page, without a choice those of the system; while it is printed it stays light. */
function dress({ theme }: Choices): void {
  if (isOnPaper()) return;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}

function themeOf({ theme }: Choices): "dark" | "light" {
  if (theme !== "system") return theme;
  return lightMedia.matches ? "light" : "dark";
}
