import * as v from "valibot";
import { type Fetcher, FileFault, fetchJson } from "../../kit/file.ts";
import { addressNow } from "../../kit/parts.ts";
import { loadedFrom, type Say } from "../load.ts";
import type { PublishedStory } from "../types/stories.ts";
import type { Loaded } from "../types.ts";

const figure = v.object({
  text: v.string(),
  status: v.picklist(["measured", "reported", "claimed", "held", "modelled"]),
  about: v.string(),
});
const text = v.array(v.union([v.string(), figure]));
const asking = { question: v.string(), told: v.array(text) };
const ask = v.variant("kind", [
  v.object({
    kind: v.literal("line"),
    ...asking,
    of: v.picklist(["hashrate", "difficulty", "share"]),
    place: v.nullable(v.string()),
    from: v.string(),
    to: v.string(),
  }),
  v.object({
    kind: v.literal("choice"),
    ...asking,
    answers: v.array(v.object({ text: v.string(), right: v.boolean(), value: v.nullable(figure) })),
    truth: v.nullable(figure),
    measure: v.nullable(
      v.object({
        unit: v.string(),
        truth: v.nullable(v.number()),
        answers: v.array(v.object({ from: v.nullable(v.number()), to: v.nullable(v.number()) })),
      }),
    ),
  }),
  v.object({
    kind: v.literal("number"),
    ...asking,
    scale: v.object({ from: v.number(), to: v.number(), step: v.number() }),
    unit: v.string(),
    truth: v.object({ low: v.number(), high: v.number(), figure: v.nullable(figure) }),
  }),
]);
const source = v.object({ publisher: v.string(), title: v.string(), date: v.string(), url: v.string() });
const step = v.object({
  link: v.string(),
  title: v.string(),
  text: v.array(text),
  caption: text,
  sources: v.array(source),
  room: v.optional(text),
  notes: v.optional(v.array(text)),
  play: v.optional(v.object({ from: v.string(), until: v.string() })),
  ask: v.optional(ask),
});
const shape = v.object({
  id: v.string(),
  title: v.string(),
  summary: v.string(),
  steps: v.pipe(v.array(step), v.nonEmpty("has no step")),
});

/** Fetches and checks a story of the site; a failure is a value with its reason in the page's words. */
export function loadStory(id: string, say: Say, fetcher?: Fetcher): Promise<Loaded<PublishedStory>> {
  const url = `stories/${id}/story.json`;
  return loadedFrom(url, say, async () => {
    const result = v.safeParse(shape, await fetchJson(addressNow(url), fetcher), { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new FileFault("damaged", url, `${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
  });
}
