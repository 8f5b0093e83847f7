import { opensHere } from "../../kit/input.ts";
import { replayShown, storiesOffered } from "../../state/replays.ts";
import { openStory } from "../../state/stories/story.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { usePage } from "../shared/page.ts";

/**
 * Links to stories: in a replay to the replay's story; on the axis of years to the story of each replay, and to all.
 * Without scripts, or in a tab of its own, a link opens the story's own page; else the story opens beside the map. With
 * `isShort` they have one row above the map of a phone, with words in front, and elsewhere stand in the reading.
 */
export function StoryOffers({ isShort = false }: { readonly isShort?: boolean }) {
  const page = usePage();
  const { choices } = page.frame;
  const offered = storiesOffered(choices);
  const isStart = choices.story === null && replayShown(choices) === null;
  if (page.frame.scenario?.time != null || (offered.length === 0 && !isStart)) return null;
  return (
    <p class="story-offers" data-start={isStart}>
      {isShort && isStart ? <span>{page.words.stepByStep}</span> : null}
      {offered.map(({ id, story = "" }) => (
        <a
          key={id}
          class="source-link"
          href={`./stories/${story}/`}
          aria-label={replayWords[id]?.story}
          onClick={(event) => {
            if (!opensHere(event)) return;
            event.preventDefault();
            page.act(openStory(story));
          }}
        >
          {isShort && isStart ? replayWords[id]?.storyShort : replayWords[id]?.story}
        </a>
      ))}
      {isStart ? (
        <a class="source-link" href="./stories/">
          {page.words.allStories}
        </a>
      ) : null}
    </p>
  );
}
