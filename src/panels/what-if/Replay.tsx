import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Voice } from "../../display/scenario/figures.ts";
import { hourAfter, replayOf, replaySpeeds } from "../../display/scenario/replay.ts";
import type { Outcome } from "../../display/scenario/types.ts";
import { showHour } from "../../state/scenario.ts";
import { whatIf as words } from "../../words/what-if.ts";
import { usePage } from "../page.ts";

/** Scenario time: a slider and a play button of its own, so that it is never taken for the time of the facts. */
export function Replay({ outcome, voice }: { readonly outcome: Outcome; readonly voice: Voice }) {
  const { frame, act } = usePage();
  const { hour } = frame.choices.asked;
  const view = replayOf(outcome, hour, voice);
  const [speed, setSpeed] = useState<number>(24);
  const [playing, setPlaying] = usePlaying(view.hour, view.last, speed, (next) => act(showHour(next)));
  useMapNote(hour !== null && frame.choices.layer === "share");
  return (
    <div class="what-if-replay" data-on={hour !== null}>
      <button
        type="button"
        class="pill"
        onClick={() => {
          if (!playing && view.hour >= view.last) act(showHour(0));
          setPlaying(!playing);
        }}
      >
        {playing ? words.replay.pause : words.replay.play}
      </button>
      <label>
        <span class="unseen">{words.replay.speed}</span>
        <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
          {replaySpeeds.map((one) => (
            <option key={one} value={one}>
              {one} h/s
            </option>
          ))}
        </select>
      </label>
      <input
        type="range"
        aria-label={words.replay.label}
        aria-valuetext={view.text}
        min={0}
        max={view.last}
        step={1}
        value={view.hour}
        onInput={(event) => act(showHour(Number(event.currentTarget.value)))}
      />
      <p class="what-if-steps">
        <span>{hour === null ? words.replay.title : view.text}</span>
        {hour === null ? null : (
          <button
            type="button"
            class="source-link"
            onClick={() => {
              setPlaying(false);
              act(showHour(null));
            }}
          >
            {words.replay.stop}
          </button>
        )}
      </p>
    </div>
  );
}

/** Plays from the hour that is shown, beat by beat; ends at the last. */
function usePlaying(
  hour: number,
  last: number,
  speed: number,
  show: (hour: number) => void,
): readonly [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const newest = useRef({ hour, last, speed, show });
  newest.current = { hour, last, speed, show };
  useEffect(() => {
    if (!playing) return;
    let exact = newest.current.hour;
    let before = performance.now();
    let beat = requestAnimationFrame(function step(now) {
      const state = newest.current;
      // A hand on the slider moves the replay along.
      if (Math.abs(state.hour - exact) > state.speed) exact = state.hour;
      exact = hourAfter(exact, now - before, state.speed, state.last);
      before = now;
      state.show(exact);
      if (exact >= state.last) setPlaying(false);
      else beat = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(beat);
  }, [playing]);
  return [playing, setPlaying];
}

/** While the map shows scenario time, it says so and is hatched. */
function useMapNote(on: boolean): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (!on) return;
    root.dataset["scenario"] = "time";
    root.style.setProperty("--scenario-note", JSON.stringify(words.replay.note));
    return () => {
      delete root.dataset["scenario"];
      root.style.removeProperty("--scenario-note");
    };
  }, [on]);
}
