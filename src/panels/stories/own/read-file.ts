import { numbersFor } from "../../../display/format/numbers.ts";
import { factFaults } from "../../../display/stories/own/faults.ts";
import { existingIn, faultSentences, publishedFrom } from "../../../display/stories/own/publish.ts";
import type { WrittenStory } from "../../../facts/stories/shape.ts";
import type { PublishedStory } from "../../../facts/types/stories.ts";
import type { Loaded } from "../../../facts/types.ts";
import { decodeText } from "../../../kit/decode.ts";
import { fetchBytes } from "../../../kit/file.ts";
import { besideViewIn, ownId, strangeIn } from "../../../state/stories/own-links.ts";
import { stretchFaults } from "../../../state/stories/stretch.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { sayFault } from "../../faults.ts";
import type { Page } from "../../shared/page.ts";
import { draftNow } from "./useOwn.ts";

/** A story that was read, or why it was not, one sentence each. */
type ReadStory =
  | { readonly story: WrittenStory; readonly problems: readonly [] }
  | { readonly story: null; readonly problems: readonly string[] };

const mostBytes = 1_000_000;

/** Reads the visitor's own story from a text, with its links and its sources checked. */
export async function readText(text: string, page: Page): Promise<ReadStory> {
  const reading = await page.storyIn(text, (story) => checked(story, page));
  if (reading.story !== null) return { story: reading.story, problems: [] };
  return { story: null, problems: faultSentences(reading, page.words.locale) };
}

/** Reads a file that was chosen or dropped. */
export async function readFile(file: File, page: Page): Promise<ReadStory> {
  if (file.size > mostBytes) return { story: null, problems: [tooLarge(file.name, file.size, page)] };
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? { story: null, problems: [words.unreadable(file.name)] } : readText(decodeText(bytes), page);
}

/** Reads the story that is being written, also one that this browser does not keep. */
async function readKept(page: Page): Promise<Loaded<PublishedStory>> {
  const { story, problems } = await readText(JSON.stringify(draftNow().story), page);
  return story === null
    ? { state: "failed", reason: problems.join(" ") }
    : { state: "ready", value: publishedFrom(story, page, ownId) };
}

/**
 * Fetches a story of this site by its path, and gives what reads it with the facts of a page; that of `ownId` is the
 * draft of this browser.
 */
export async function fetchPath(path: string): Promise<(page: Page) => Promise<Loaded<PublishedStory>>> {
  if (path === ownId) return readKept;
  try {
    const bytes = await fetchBytes(`./${path}`);
    return (page) => readBytes(path, bytes, page);
  } catch (error) {
    const reason = await sayFault(error as Parameters<typeof sayFault>[0]);
    return async () => ({ state: "failed", reason });
  }
}

async function readBytes(path: string, bytes: ArrayBuffer, page: Page): Promise<Loaded<PublishedStory>> {
  if (bytes.byteLength > mostBytes) return { state: "failed", reason: tooLarge(path, bytes.byteLength, page) };
  const { story, problems } = await readText(decodeText(bytes), page);
  if (story === null) return { state: "failed", reason: problems.join(" ") };
  return { state: "ready", value: publishedFrom(story, page, path) };
}

function tooLarge(name: string, bytes: number, { words: page }: Page): string {
  const { amount } = numbersFor(page.locale);
  return words.tooLarge(name, amount(bytes / 1e6), amount(mostBytes / 1e6));
}

/** The faults in the links, the stretches of time, the lines and the sources of a story of valid form. */
function checked(story: WrittenStory, page: Page) {
  const start = page.view("");
  const held = page.held();
  const existing = existingIn(held);
  return [
    ...story.steps.flatMap(({ link, play }, step) => {
      const strange = strangeIn(link, start, existing);
      const beside = besideViewIn(link);
      return [
        ...(strange.length === 0
          ? []
          : [{ field: `steps[${step}].link`, code: "no link", detail: strange.join(", ") }]),
        ...(beside.length === 0 ? [] : [{ field: `steps[${step}].link`, code: "no-view", detail: beside.join(", ") }]),
        ...(play === undefined ? [] : stretchFaults(play, page.view(link))).map(({ key, code }) => ({
          field: `steps[${step}].play.${key}`,
          code,
          detail: play?.[key] ?? "",
        })),
      ];
    }),
    ...factFaults(story, held, page.view),
  ];
}
