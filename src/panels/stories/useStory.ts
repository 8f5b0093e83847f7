import { useEffect, useState } from "preact/hooks";
import type { PublishedStory } from "../../facts/types/stories.ts";
import type { Loaded } from "../../facts/types.ts";
import { usePage } from "../shared/page.ts";

const waiting: Loaded<PublishedStory> = { state: "waiting" };

/** The story of an id; waiting without one. `tries` asks for a failed one again. */
export function useStory(id: string | null, tries = 0): Loaded<PublishedStory> {
  const page = usePage();
  const [loaded, setLoaded] = useState<Loaded<PublishedStory>>(waiting);
  useEffect(() => {
    let listening = true;
    setLoaded(waiting);
    if (id !== null) void page.story(id).then((story) => listening && setLoaded(story));
    return () => {
      listening = false;
    };
  }, [id, tries]);
  return loaded.state === "ready" && loaded.value.id !== id ? waiting : loaded;
}
