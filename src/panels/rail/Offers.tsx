import { replayShown, storiesOffered } from "../../state/replays.ts";
import { openStory } from "../../state/stories/story.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { usePage } from "../shared/page.ts";

/**
 * Buttons that open stories: in a replay, the replay's story; on the axis of years, the story of each replay, and a
 * link to all stories.
 */
export function StoryOffers() {
  const page = usePage();
  const { choices } = page.frame;
  if (page.frame.scenario?.time != null) return null;
  return (
    <p class="story-offers">
      {storiesOffered(choices).map(({ id, story = "" }) => (
        <button key={id} type="button" class="source-link" onClick={() => page.act(openStory(story))}>
          {replayWords[id]?.story}
        </button>
      ))}
      {choices.story === null && replayShown(choices) === null ? (
        <a class="source-link" href="./stories/">
          {page.words.allStories}
        </a>
      ) : null}
    </p>
  );
}
