import { useEffect, useMemo, useState } from "preact/hooks";
import { type Scene, scenesOfStory, scenesOfTime } from "../../../display/take/film/scenes.ts";
import { type FilmSubject, partOf, type StepSpan, type StoryName } from "../../../display/take/film/subjects.ts";
import type { PublishedStory } from "../../../facts/types/stories.ts";
import type { Loaded } from "../../../facts/types.ts";
import { fetchJson } from "../../../kit/file.ts";
import type { Span } from "../../../kit/time.ts";
import { usePage } from "../../shared/page.ts";

const none: readonly Scene[] = [];

/**
 * The scenes of a film of a span, or of the wished steps of a story; none while a story is loading or a span or steps are
 * missing. Also how many steps the story has, how many of them are filmed, and why it could not be loaded.
 */
export function useScenes(
  subject: FilmSubject,
  span: Span | null,
  { seconds, steps }: { readonly seconds: number; readonly steps: StepSpan | "wrong" | null },
  perSecond: number,
) {
  const page = usePage();
  const story = useStoryOf(subject.label === null ? subject.story.id : null);
  const filmed = useMemo(() => {
    if (story.state !== "ready" || steps === "wrong") return null;
    return steps === null ? story.value : partOf(story.value, steps);
  }, [story, steps]);
  const scenes = useMemo(() => {
    if (subject.label !== null) {
      return span === null ? none : scenesOfTime(subject.base, span, seconds, perSecond, subject.axis ?? span);
    }
    return filmed === null ? none : scenesOfStory(filmed, page.view, seconds, perSecond);
  }, [subject, span?.from, span?.to, seconds, perSecond, filmed]);
  return {
    scenes,
    count: story.state === "ready" ? story.value.steps.length : null,
    steps: filmed?.steps.length ?? null,
    reason: story.state === "failed" ? story.reason : null,
  };
}

const waiting: Loaded<PublishedStory> = { state: "waiting" };

function useStoryOf(id: string | null): Loaded<PublishedStory> {
  const page = usePage();
  const [loaded, setLoaded] = useState(waiting);
  useEffect(() => {
    let isWanted = true;
    setLoaded(waiting);
    if (id !== null) void page.story(id).then((story) => isWanted && setLoaded(story));
    return () => {
      isWanted = false;
    };
  }, [id]);
  return loaded;
}

/** The names of the site's stories; none until their list has come, and where it does not. */
export function useStories(): readonly StoryName[] {
  const [stories, setStories] = useState<readonly StoryName[]>([]);
  useEffect(() => {
    let isWanted = true;
    fetchJson("./stories/stories.json").then(
      (list) => isWanted && setStories(namesIn(list)),
      () => null,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return stories;
}

const namesIn = (list: unknown): readonly StoryName[] =>
  (Array.isArray(list) ? list : []).filter((one) => typeof one?.id === "string" && typeof one.title === "string");
