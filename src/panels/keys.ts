import { ready } from "../display/reading.ts";
import { type Direction, neighbourToward } from "../display/walk.ts";
import type { PlaceCode } from "../facts/types.ts";
import { clearPins, hover, pause, pin, play } from "../state/actions.ts";
import { inScenarioTime, leaveScenarioTime } from "../state/scenario-time.ts";
import type { Page } from "./page.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
/** Where a walk begins when nothing is pinned: the largest share. */
const fallback = "USA";

/** Keys that work everywhere: `/` finds, Space plays, Escape lets go. */
export function listenToKeys(page: () => Page): void {
  document.addEventListener("keydown", (event) => {
    // An open dialog has its own keys, Escape first of all.
    if (document.querySelector("dialog[open]") !== null) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input:not([type=range]), select, textarea") != null && event.key !== "Escape") return;
    if (event.key === "/") document.getElementById("find")?.focus();
    else if (event.key === " " && target?.closest("button, summary, a") == null) togglePlay(page());
    else if (event.key === "Escape") letGo(page());
    else return;
    event.preventDefault();
  });
}

/** Keys on the map: arrows walk to the geographic neighbour, Enter pins, + and − zoom. */
export function listenToMapKeys(map: HTMLElement, page: () => Page): void {
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    const { frame } = page();
    if (direction !== undefined) walk(page(), direction);
    else if (event.key === "Enter" && frame.hovered !== null) pick(page(), frame.hovered);
    else if (event.key === "+" || event.key === "=") page().zoom(1);
    else if (event.key === "-") page().zoom(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  map.addEventListener("blur", () => page().act(hover(null)));
}

function pick(page: Page, place: PlaceCode): void {
  const take = page.picker.get() ?? ((picked: PlaceCode) => page.act(pin(picked)));
  take(place);
}

function walk(page: Page, direction: Direction): void {
  const { frame, facts } = page;
  const places = ready(facts.places) ?? [];
  const from = frame.hovered;
  page.pointer.set(null);
  if (from === null) page.act(hover(frame.pins.at(-1) ?? frame.table.rows[0]?.code ?? fallback));
  else page.act(hover(neighbourToward(places, from, direction) ?? from));
}

function togglePlay(page: Page): void {
  const change = page.frame.choices.playing ? pause() : play();
  page.act(inScenarioTime(change, page.frame.scenario?.time));
}

function letGo(page: Page): void {
  if (page.frame.hovered !== null) page.act(hover(null));
  else if (page.frame.scenario?.time != null) page.act(leaveScenarioTime());
  else page.act(clearPins());
}
