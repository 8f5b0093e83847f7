import { pause, tick } from "./actions.ts";
import { inScenarioTime } from "./scenario/scenario-time.ts";
import type { Store } from "./store.ts";

/** What playback needs of the world: a clock in milliseconds and a call before the next picture. */
export interface Metronome {
  now(): number;
  requestFrame(callback: () => void): void;
}

/** After a longer pause between two pictures the tab was asleep: playback goes on, it does not catch up. */
const longestGap = 1000;

/**
 * Moves the store's moment while it is playing: whole steps only, `speed` of them a second, until the end of the span.
 * The answer ends it for good and pauses.
 */
export function keepPlaying(store: Store, metronome: Metronome): () => void {
  let waiting = false;
  let ended = false;
  let lastStep = 0;

  function beat() {
    waiting = false;
    const { playing, asked, speed: usual } = store.get();
    if (!playing || ended) return;
    const interval = 1000 / (asked.time?.speed ?? usual);
    const now = metronome.now();
    // A clock that was set back must not stop playback until it has caught up either.
    if (now - lastStep > interval + longestGap || now < lastStep) lastStep = now - interval;
    const due = Math.floor((now - lastStep) / interval);
    if (due > 0) {
      lastStep += due * interval;
      store.dispatch(inScenarioTime(tick(due)));
    }
    listen();
  }

  function listen() {
    if (waiting || ended || !store.get().playing) return;
    waiting = true;
    metronome.requestFrame(beat);
  }

  function begin() {
    lastStep = metronome.now();
    listen();
  }

  const stop = store.watch((choices, before) => {
    if (choices.playing && !before.playing) begin();
  });
  if (store.get().playing) begin();
  return () => {
    ended = true;
    stop();
    store.dispatch(pause());
  };
}
