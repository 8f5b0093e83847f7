import { storiesOffered } from "../../state/replays.ts";
import { presetOf } from "../../state/start.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { StoryOffers } from "../rail/Offers.tsx";
import { watchReplay } from "../shared/motion.ts";
import { usePage } from "../shared/page.ts";

/**
 * What the page is, links to stories, and three buttons that lead into it, for a visitor who comes without a link;
 * hidden while a replay or a story is shown. In a replay an upright window has the link to its story here.
 */
export function Ways() {
  const { words, frame, act } = usePage();
  const replays = storiesOffered(frame.choices);
  if (frame.scenario?.time != null) return null;
  if (replays.length < 2) return <StoryOffers />;
  return (
    <div class="ways">
      <p class="ways-what">{words.tagline}</p>
      <StoryOffers isShort />
      {replays.map((replay) => (
        <button
          key={replay.id}
          type="button"
          class="pill"
          onClick={() => {
            watchReplay(act, presetOf(replay));
            // This button disappears with the start page. On Play, the keys that follow move time.
            document.querySelector<HTMLElement>(".play")?.focus({ preventScroll: true });
          }}
        >
          {replayWords[replay.id]?.watch}
        </button>
      ))}
      <button type="button" class="pill" onClick={() => act(() => ({ layer: "exposure", tab: "exposure" }))}>
        {words.wayToExposure}
      </button>
    </div>
  );
}
