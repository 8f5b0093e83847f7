import { storiesOffered } from "../../state/replays.ts";
import { presetOf } from "../../state/start.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { watchReplay } from "../shared/motion.ts";
import { usePage } from "../shared/page.ts";

/**
 * What the page is, and three buttons that lead into it, for a visitor who comes without a link; hidden while a replay
 * or a story is shown.
 */
export function Ways() {
  const { words, frame, act } = usePage();
  const replays = storiesOffered(frame.choices);
  if (replays.length < 2 || frame.scenario?.time != null) return null;
  return (
    <p class="ways">
      <span>{words.tagline}</span>
      {replays.map((replay) => (
        <button key={replay.id} type="button" class="pill" onClick={() => watchReplay(act, presetOf(replay))}>
          {replayWords[replay.id]?.watch}
        </button>
      ))}
      <button type="button" class="pill" onClick={() => act(() => ({ layer: "exposure", tab: "exposure" }))}>
        {words.wayToExposure}
      </button>
    </p>
  );
}
