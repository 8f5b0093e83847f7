import { isPlain } from "../../kit/input.ts";
import type { Page } from "../../panels/shared/page.ts";
import { chooseLayer, end, home, moveSteps, moveTenSteps, moveTo, pause } from "../../state/actions.ts";
import { type Change, layerIds } from "../../state/choices.ts";
import { replayShown } from "../../state/replays.ts";
import { inScenarioTime } from "../../state/scenario/scenario-time.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { type AxisCode, axisCode, whenAxis } from "../start/late-axis.tsx";

/** Elements on which arrow keys do something else than a step in time. */
const usesArrowKeys =
  "input:not(.time-slider, .slim-slider), select, textarea, [role=tablist], [role=tabpanel], [role=application], dialog, [contenteditable]";

/** Fields, lists, and sliders but those of time. */
const fields =
  "input:not(.time-slider, .slim-slider, [type=radio], [type=checkbox], [type=file]), select, textarea, [contenteditable]";
/** Elements on which Page Up and Page Down do something else: fields and texts that scroll. */
const usesPageKeys = `${fields}, [role=tabpanel], dialog`;

/**
 * The title of what was opened, in the rail or over the map: the page gave it the focus, so that its keys are those of
 * no focus. A heading inside a text that scrolls, where a link of the contents leads, keeps the keys for the text.
 */
const title = "h1[tabindex='-1'], h2[tabindex='-1'], h3[tabindex='-1']";
const scrolledText = "[role=article]";

/**
 * What a key does to time and layer, wherever the focus is. ← and → go one step. Page Down and Page Up, which a
 * clicker sends, go to the next event and to the one before it. Outside the replays they scroll the page where it is
 * higher than the window. While an analysis is open to be read, they scroll its text. The keys 1 to 7 choose a layer. Null
 * for every other key, and where the focus is on an element that uses the key itself.
 */
export function timeKey(event: KeyboardEvent, target: Element | null, page: Page): Change | null {
  const layer = layerIds[Number(event.key) - 1];
  if (layer !== undefined && !event.shiftKey) return chooseLayer(layer);
  const isPage = event.key.startsWith("Page");
  if (!isPlain(event) || event.shiftKey) return null;
  // While a story or a presentation is open, or still being fetched, these keys belong to it: they must not change its
  // view.
  const { presenting, story, readingView } = page.frame.choices;
  if (presenting || (story !== null && isPage)) return null;
  if (isPage && readingView !== null && isReader(target)) return scrollReading(event.key);
  if (isKeyOf(target, isPage ? usesPageKeys : usesArrowKeys)) return null;
  // A page higher than the window needs its page keys to scroll. In a replay they go to its events, since a class watches
  // with a clicker at any zoom.
  const scrolls = () => isScrolled() && !isSlider(target) && replayShown(page.frame.choices) === null;
  const change = arrowOf(event.key) ?? (scrolls() ? null : pageOf(event.key, page));
  return change === null ? null : inScenarioTime(change, page.frame.scenario?.time);
}

/**
 * Whether Page Down and Page Up are meant for the open reading view: no element has the focus, or one in the view that is
 * no field and no list.
 */
const isReader = (target: Element | null): boolean =>
  target === null || target === document.body || (target.closest(".reading") !== null && !target.matches(fields));

/**
 * Scrolls the open reading view by a page, less two lines. Elsewhere its text scrolls with the page, as the browser does
 * it by itself.
 */
function scrollReading(key: string): Change | null {
  const text = document.querySelector(".reading-text[data-open=true]");
  if (text === null || text.scrollHeight <= text.clientHeight + 1) return null;
  const step = Math.max(text.clientHeight - scrollOverlap, text.clientHeight / 2);
  text.scrollBy({ top: key === "PageDown" ? step : -step });
  return (choices) => choices;
}

/** What stays in sight of a page that is scrolled on, CSS pixels. */
const scrollOverlap = 48;

/** Whether the focus is on or in one of these users of a key. */
function isKeyOf(target: Element | null, users: string): boolean {
  if (target?.matches(title) === true && target.closest(scrolledText) === null) return false;
  return target?.closest(users) != null;
}

const arrowOf = (key: string): Change | null =>
  key === "ArrowRight" ? moveSteps(1) : key === "ArrowLeft" ? moveSteps(-1) : null;

/** Whether the page is higher than the window, as on a zoomed desktop or in a low window. */
const isScrolled = (): boolean => document.documentElement.scrollHeight > innerHeight + 1;

const isSlider = (target: Element | null): boolean => target?.matches(".time-slider, .slim-slider") === true;

function pageOf(key: string, page: Page): Change | null {
  const direction = key === "PageDown" ? 1 : key === "PageUp" ? -1 : null;
  if (direction === null) return null;
  if (page.frame.scenario?.time != null) return moveTenSteps(direction);
  const code = axisCode();
  if (code !== null) return toEvent(code, page, direction);
  // Events come with the axis; where that cannot be fetched, its place says so.
  whenAxis((late) => page.act(inScenarioTime(toEvent(late, { ...page, ...page.held() }, direction))));
  return pause();
}

/** Goes to the next event of the span or to the one before it, from the moment at which it is called. */
const toEvent =
  ({ nextEventMoment }: AxisCode, { facts, words }: Page, direction: 1 | -1): Change =>
  (choices) => {
    const at = nextEventMoment(facts, choices, { locale: words.locale, timeline }, direction);
    const go = at === null ? (direction === 1 ? end() : home()) : moveTo(at);
    return { ...go(choices), playing: false };
  };
