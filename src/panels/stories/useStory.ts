import { useEffect, useState } from "preact/hooks";
import { fileState } from "../../display/frame/shown.ts";
import type { PublishedStory } from "../../facts/types/stories.ts";
import type { Loaded } from "../../facts/types.ts";
import { isPath, ownId } from "../../state/stories/own-links.ts";
import { type Page, usePage } from "../shared/page.ts";

const waiting: Loaded<PublishedStory> = { state: "waiting" };

const fetchReader = async () => (await import("./own/read-file.ts")).readPath;

/** Reads a story of one's own: the draft of this browser, or a file at a path of this site. */
const readAt = (path: string, page: Page): Promise<Loaded<PublishedStory>> =>
  fetchReader().then(
    (read) => read(path, page),
    (error: Error) => ({ state: "failed", reason: error.message }),
  );

/**
 * The story of an id; waiting without one. `tries` asks for a failed one again. One's own is read again when the register
 * of sources or the places come, because its sources are checked and named by them.
 */
export function useStory(id: string | null, tries = 0): Loaded<PublishedStory> {
  const page = usePage();
  const [loaded, setLoaded] = useState<Loaded<PublishedStory>>(waiting);
  const isOwn = id !== null && (id === ownId || isPath(id));
  const [sources, places] = [fileState(page, "sources"), fileState(page, "places")];
  useEffect(() => setLoaded(waiting), [id, tries]);
  useEffect(() => {
    let listening = true;
    const fetched = id === null ? null : isOwn ? readAt(id, page) : page.story(id);
    void fetched?.then((story) => listening && setLoaded(story));
    return () => {
      listening = false;
    };
  }, [id, tries, isOwn && sources.state, isOwn && places.state]);
  return loaded.state === "ready" && loaded.value.id !== id ? waiting : loaded;
}
