import type { SpokenEvent } from "../display/replays/tell.ts";
import type { Moment } from "../facts/types.ts";
import type { Cell } from "../kit/cell.ts";
import type { Page } from "../panels/shared/page.ts";
import type { Choices } from "../state/choices.ts";
import type { Store } from "../state/store.ts";

/** Choices whose change is announced to screen readers, after `rest` ms without another. */
const announced = ["at", "layer", "playing", "known", "estimate", "tariff", "baseline", "pins", "asked"] as const;
const rest = 500;
/** The least time, ms, between an event that a replay has spoken and the next sentence. */
const gap = 2000;

/** What `speakChanges` watches. */
interface Heard {
  readonly store: Store;
  readonly page: Pick<Cell<Page>, "get" | "subscribe">;
  /** The newest event, after `since`, of the replay that plays; null outside replays and where none came. */
  event(choices: Choices, since: Moment): SpokenEvent | null;
}

/**
 * Speaks into a status: the moment once it rests, each event of a replay while it plays, and the answer to a scenario
 * once it is there. A newer sentence replaces one that waits; an event that changed a country's connectivity waits until
 * it is spoken or another such event comes.
 */
export function speakChanges(place: HTMLElement, { store, page, event }: Heard): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let spokenAt = Number.NEGATIVE_INFINITY;
  let spokenUntil = Number.NEGATIVE_INFINITY;
  let mainWaits = false;
  let wantsAnswer = false;
  const later = (after: number, say: () => void) => {
    clearTimeout(waiting);
    waiting = setTimeout(say, Math.max(after, spokenAt + gap - performance.now()));
  };
  const sayMoment = () => {
    const { frame } = page.get();
    if (frame.choices.playing) return;
    const answer = wantsAnswer && frame.choices.asked.scenario !== "" && frame.choices.asked.time === null;
    // The code that computes the answer may still be loading.
    if (answer && frame.scenario === null) return;
    wantsAnswer = false;
    place.textContent = answer ? (frame.scenario?.answer ?? "") : frame.spoken;
  };
  const tellEvent = (choices: Choices, begins: boolean) => {
    // What had happened before playback began is on the screen already.
    const come = begins ? null : event(choices, spokenUntil);
    spokenUntil = choices.at;
    if (begins) {
      clearTimeout(waiting);
      mainWaits = false;
    }
    if (come === null || (mainWaits && !come.main)) return;
    mainWaits = come.main;
    later(0, () => {
      mainWaits = false;
      spokenAt = performance.now();
      place.textContent = come.text;
    });
  };
  store.watch((choices, before) => {
    if (choices.asked.scenario !== before.asked.scenario) wantsAnswer = true;
    if (choices.playing) tellEvent(choices, !before.playing);
    else if (announced.some((key) => choices[key] !== before[key])) later(rest, sayMoment);
  });
  page.subscribe(({ frame }) => {
    if (wantsAnswer && frame.scenario !== null && !frame.choices.playing) later(rest, sayMoment);
  });
}
