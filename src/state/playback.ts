import { pause, playOn } from "./actions.ts";
import { inScenarioTime } from "./scenario/scenario-time.ts";
import type { Store } from "./store.ts";

/** The clock of playback, in milliseconds, and its request for the next animation frame. */
export interface Metronome {
  now(): number;
  /** How long the page has been hidden in all; without it, never. */
  hidden?(): number;
  requestFrame(callback: () => void): void;
}

/**
 * Milliseconds between two frames of a page in sight above which it was suspended, as by a computer that slept: playback
 * continues without catching up.
 */
const longestGap = 1000;

/**
 * Moves the store's moment while it is playing, by whole steps, `speed` of them a second, up to the end of the span. A
 * hidden page draws nothing; when it is seen again, playback is where it would be. Returns a function that stops it for
 * good and pauses.
 */
export function keepPlaying(store: Store, metronome: Metronome): () => void {
  let waiting = false;
  let ended = false;
  let lastStep = 0;
  let lastHidden = 0;
  const hidden = () => metronome.hidden?.() ?? 0;

  function beat() {
    waiting = false;
    const { playing, asked, speed: usual } = store.get();
    if (!playing || ended) return;
    const interval = 1000 / (asked.time?.speed ?? usual);
    const now = metronome.now();
    const away = hidden() - lastHidden;
    lastHidden += away;
    // A clock that was set back must not stop playback until it catches up.
    if (now - lastStep - away > interval + longestGap || now < lastStep) lastStep = now - away - interval;
    const due = Math.floor((now - lastStep) / interval);
    if (due > 0) {
      lastStep += due * interval;
      store.dispatch(inScenarioTime(playOn(due)));
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
    lastHidden = hidden();
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
