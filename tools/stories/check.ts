import type { Frame } from "../../src/display/frame/frame.ts";
import { printTime } from "../../src/kit/time.ts";
import { besideViewIn } from "../../src/state/stories/own-links.ts";
import { stretchFaults } from "../../src/state/stories/stretch.ts";
import { sayStoryFault } from "../../src/words/stories/faults.ts";
import { problemsOf, type StoryFault } from "../data/checks/check-stories.ts";
import type { Problem } from "../data/problems.ts";
import type { DataTexts } from "../data/read.ts";
import { askFaults } from "./ask.ts";
import type { StoryFacts } from "./facts.ts";
import { figureOf } from "./figures.ts";
import { referencesOf } from "./grammar.ts";
import { unheldFaults } from "./held.ts";
import { NoFact } from "./kinds/kind.ts";
import { type StoryStep, textsOf } from "./story.ts";
import { framer, linkReader, type View } from "./views.ts";

/**
 * The faults of sound stories that only the facts show: a link that the page would not read whole, a reference without
 * a fact.
 */
export function checkLinksAndFigures(texts: DataTexts, facts: StoryFacts): readonly Problem[] {
  const read = linkReader(facts);
  const frameOf = framer(facts);
  return facts.stories.flatMap((story) =>
    problemsOf(texts, `stories/${story.id}.json`, [
      ...unheldFaults(story, facts),
      ...story.steps.flatMap((step, index) => stepFaults(step, index, facts, read, frameOf)),
    ]),
  );
}

function stepFaults(
  step: StoryStep,
  index: number,
  facts: StoryFacts,
  read: (link: string) => View,
  frameOf: ReturnType<typeof framer>,
): readonly StoryFault[] {
  return [
    ...linkFaults(step.link, read).map((text) => ({ field: `steps[${index}].link`, text })),
    ...playFaults(step, read).map(({ field, text }) => ({ field: `steps[${index}].play.${field}`, text })),
    ...textsOf(step).flatMap(([field, text]) => figureFaults(text, `steps[${index}].${field}`, facts)),
    ...askFaults(step, read(step.link), () => saidBy(frameOf(read(step.link).choices)), facts).map(
      ({ field, text }) => ({ field: `steps[${index}].${field}`, text }),
    ),
  ];
}

/** Every sentence and every value that a frame's panels print. */
const saidBy = ({ headline, spoken, table }: Frame): string =>
  JSON.stringify([headline, spoken, table.rows.map(({ cells }) => cells.map(({ text }) => text))]);

function linkFaults(link: string, read: (link: string) => View): readonly string[] {
  if (/^[?#]|:\/\//.test(link)) return ["is an address: write what stands behind its question mark"];
  const { dropped } = read(link);
  const beside = besideViewIn(link);
  return [
    ...(dropped.length === 0 ? [] : [`the page does not read ${dropped.join(", ")}`]),
    ...(beside.length === 0 ? [] : [`${sayStoryFault("no-view")} (${beside.join(", ")})`]),
  ];
}

/** The faults of the stretch of time that a step plays. */
function playFaults({ link, play }: StoryStep, read: (link: string) => View): readonly StoryFault[] {
  if (play === undefined) return [];
  const { choices } = read(link);
  const said = {
    moment: "is no moment",
    order: `is not after ${play.from}`,
    "before axis": "is before the time axis of the link",
    "not the end": `is not the link’s moment, ${printTime(choices.at)}`,
  };
  return stretchFaults(play, choices).map(({ key, code }) => ({ field: key, text: `${play[key]} ${said[code]}` }));
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
