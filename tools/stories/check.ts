import { problemsOf, type StoryFault } from "../data/checks/check-stories.ts";
import type { Problem } from "../data/problems.ts";
import type { DataTexts } from "../data/read.ts";
import type { StoryFacts } from "./facts.ts";
import { figureOf } from "./figures.ts";
import { referencesOf } from "./grammar.ts";
import { NoFact } from "./kinds/kind.ts";
import { textsOf } from "./story.ts";
import { linkReader, type View } from "./views.ts";

/** What the facts refuse of sound stories: a link that the page would not read whole, a reference without a fact. */
export function checkTold(texts: DataTexts, facts: StoryFacts): readonly Problem[] {
  const read = linkReader(facts);
  return facts.stories.flatMap((story) =>
    problemsOf(
      texts,
      `stories/${story.id}.json`,
      story.steps.flatMap((step, index) => [
        ...linkFaults(step.link, read).map((text) => ({ field: `steps[${index}].link`, text })),
        ...textsOf(step).flatMap(([field, text]) => figureFaults(text, `steps[${index}].${field}`, facts)),
      ]),
    ),
  );
}

function linkFaults(link: string, read: (link: string) => View): readonly string[] {
  if (/^[?#]|:\/\//.test(link)) return ["is an address: write what stands behind its question mark"];
  const { dropped } = read(link);
  return dropped.length === 0 ? [] : [`the page does not read ${dropped.join(", ")}`];
}

function figureFaults(text: string, field: string, facts: StoryFacts): readonly StoryFault[] {
  return referencesOf(text).flatMap((reference) => {
    try {
      figureOf(reference, facts);
      return [];
    } catch (error) {
      if (!(error instanceof NoFact)) throw error;
      return [{ field, text: error.message }];
    }
  });
}
