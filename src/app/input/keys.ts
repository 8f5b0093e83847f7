import { ready } from "../../display/frame/reading.ts";
import { type Direction, neighbourToward } from "../../display/map/walk.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { isPlain } from "../../kit/input.ts";
import type { Page } from "../../panels/shared/page.ts";
import { clearPins, closeReadingView, hover, pause, pin, play } from "../../state/actions.ts";
import { replayShown } from "../../state/replays.ts";
import { inScenarioTime, leaveScenarioTime } from "../../state/scenario/scenario-time.ts";
import { timeKey } from "./time-keys.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
/** The country from which arrow keys start when nothing is pinned and the table is empty. */
const fallback = "USA";

/** Elements that use letters, digits or blanks themselves. */
const fields =
  "input:not([type=range],[type=radio],[type=checkbox],[type=file]), select, textarea, [contenteditable]:not([contenteditable=false])";
/**
 * Elements that Space presses, where the keyboard has moved the focus to them: not the button of the replay that is
 * shown, which would begin it again.
 */
const pressed =
  "button:not([data-plays][aria-pressed=true]), summary, [type=checkbox], [type=radio]:not(:checked), [type=file]";

/**
 * Keys that work everywhere: `/` focuses the search, `?` opens the help, Space plays, P presents, Escape closes, and
 * those of `timeKey`.
 * Space presses a button only where the keyboard moved the focus to it: after a click on a button, Space is meant for
 * the clock, not for the same button again.
 */
export function listenToKeys(page: () => Page): void {
  const ledByKeys = followFocus();
  let taken = false;
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    // A held key must not press again, nor type its letter into the field that its first press has focused.
    if (event.repeat && held(event.key, target)) event.preventDefault();
    // An open dialog handles its own keys, Escape above all.
    if (event.defaultPrevented || !isPlain(event) || document.querySelector("dialog[open]") !== null) return;
    if (target?.closest(fields) != null && event.key !== "Escape") return;
    if (event.key === "/") document.getElementById("find")?.focus();
    else if (event.key === "?") document.querySelector<HTMLElement>(".top-help")?.click();
    else if (event.key === " " && !event.shiftKey && !(ledByKeys() && target?.closest(pressed) != null)) {
      taken = true;
      if (!event.repeat) togglePlay(page());
    } else if (event.key === "Escape") letGo(page());
    else if (event.key === "p") page().act(() => ({ presenting: true }));
    else {
      const change = timeKey(event, target, page());
      if (change === null) return;
      page().act(change);
    }
    event.preventDefault();
  });
  // Firefox presses a button when Space is released, even if the keydown was prevented.
  document.addEventListener("keyup", (event) => {
    if (event.key !== " " || !taken) return;
    taken = false;
    event.preventDefault();
  });
}

/** Whether the repeats of a held key are to be ignored; text fields keep them. */
const held = (key: string, target: Element | null): boolean =>
  key === "Escape" ||
  (key === "Enter" && target?.closest("textarea") == null) ||
  (key === "/" && target?.id === "find");

/** A function that says whether the keyboard, not a pointer or a touch, moved the focus to where it is. */
function followFocus(): () => boolean {
  let [pointer, ledByKeys] = [false, true];
  let focused: EventTarget | null = null;
  document.addEventListener(
    "pointerdown",
    () => {
      pointer = true;
      ledByKeys = false;
    },
    true,
  );
  document.addEventListener(
    "keydown",
    () => {
      pointer = false;
    },
    true,
  );
  document.addEventListener("focusin", ({ target }) => {
    // Focus that returns from another window to the same element was moved by neither keyboard nor pointer.
    if (target !== focused) ledByKeys = !pointer;
    focused = target;
  });
  return () => ledByKeys;
}

/** Keys on the map: arrows move to the geographic neighbour, Enter pins, + and − zoom. */
export function listenToMapKeys(map: HTMLElement, page: () => Page): void {
  map.addEventListener("keydown", (event) => {
    if (!isPlain(event)) return;
    const direction = arrows[event.key];
    const { frame } = page();
    if (direction !== undefined) walk(page(), direction);
    else if (event.key === "Enter" && frame.hovered !== null && !event.repeat) pick(page(), frame.hovered);
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

/** Plays or pauses. Space begins no replay again: at its end it leads to the button *Play*, which does. */
function togglePlay({ frame, words, act }: Page): void {
  const { choices, scenario } = frame;
  const isOver = !choices.playing && choices.at >= choices.span.to && replayShown(choices) !== null;
  if (isOver && scenario?.time == null && choices.story === null && !choices.presenting) {
    document.querySelector<HTMLElement>(".play")?.focus();
    const status = document.getElementById("spoken");
    if (status !== null) status.textContent = words.replayOver;
  } else act(inScenarioTime(choices.playing ? pause() : play(), scenario?.time));
}

function letGo(page: Page): void {
  if (page.frame.choices.readingView !== null) page.act(closeReadingView());
  else if (page.frame.hovered !== null) page.act(hover(null));
  else if (page.frame.scenario?.time != null) page.act(leaveScenarioTime());
  else page.act(clearPins());
}
