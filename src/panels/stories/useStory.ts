import { useEffect, useState } from "preact/hooks";
import { fileState } from "../../display/frame/shown.ts";
import type { PublishedStory } from "../../facts/types/stories.ts";
import type { Loaded } from "../../facts/types.ts";
import { partReasonOf } from "../../kit/parts.ts";
import { isPath, ownId } from "../../state/stories/own-links.ts";
import { type Page, usePage } from "../shared/page.ts";

const waiting: Loaded<PublishedStory> = { state: "waiting" };

/** Reads a fetched story with the facts of a page. */
type StoryReader = (page: Page) => Promise<Loaded<PublishedStory>>;

const fetchReader = async () => (await import("./own/read-file.ts")).fetchPath;

/** Fetches a story: one of the site, the draft of this browser, or a file at a path of this site. */
const fetched = (id: string, isOwn: boolean, page: Page): Promise<StoryReader> =>
  isOwn
    ? fetchReader().then(
        (fetchPath) => fetchPath(id),
        (error: unknown) => async () => ({ state: "failed", reason: page.words.partReason(partReasonOf(error)) }),
      )
    : page.story(id).then((story) => async () => story);

/**
 * The story of an id; waiting without one. `tries` asks for a failed one again. The visitor's own story is read again,
 * not fetched again, when the register of sources, the places or the figures of lines come, because it is checked and
 * named by them.
 */
export function useStory(id: string | null, tries = 0): Loaded<PublishedStory> {
  const page = usePage();
  const [loaded, setLoaded] = useState<Loaded<PublishedStory>>(waiting);
  const [read, setRead] = useState<StoryReader | null>(null);
  const isOwn = id !== null && (id === ownId || isPath(id));
  const files = (["sources", "places", "hashrate", "network"] as const).map((file) => fileState(page, file).state);
  useEffect(() => {
    setLoaded(waiting);
    setRead(null);
    return listened(id === null ? null : fetched(id, isOwn, page), (reader) => setRead(() => reader));
  }, [id, tries]);
  useEffect(() => listened(read?.(page) ?? null, setLoaded), [read, ...files.map((state) => isOwn && state)]);
  return loaded.state === "ready" && loaded.value.id !== id ? waiting : loaded;
}

/** Hands on what a promise brings until the returned function is called. */
function listened<Value>(promise: Promise<Value> | null, hear: (value: Value) => void): () => void {
  let listening = true;
  void promise?.then((value) => listening && hear(value));
  return () => {
    listening = false;
  };
}
