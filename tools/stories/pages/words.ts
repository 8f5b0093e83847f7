import { help } from "../../../src/words/help.ts";
import { storyWords } from "../../../src/words/stories/stories.ts";

/** The words of the pages of stories. */
export const words = {
  site: "Hashfall",
  home: "The map",
  all: "All stories",
  stories: "Stories",
  storiesTitle: "Stories: where Bitcoin is mined, and what could switch it off",
  storiesIntro:
    "Five stories, told step by step on the map. Every figure in them is taken from the page’s own data when the site is built, and says how it is known.",
  own: "Make a story of your own",
  stepsOf: (count: number) => `${count} steps`,
  steps: "Steps",
  key: "How a figure is known",
  open: "Open this view",
  begin: "Read it on the map",
  sources: "Sources",
  question: "Question",
  answer: "The answer",
  scale: (from: string, to: string, unit: string) => `A number from ${from} to ${to}${unit === "" ? "" : ` ${unit}`}.`,
  figures: (count: number) => (count === 1 ? "The figure of this step" : `The ${count} figures of this step`),
  picture: (spoken: string) => `Map. ${spoken}`,
  noData: "no figure",
  next: "Next story",
  foot: "Figures with their sources and licences:",
  footLink: "Sources",
  method: "Method",
  statuses: Object.fromEntries(help.statuses) as Readonly<Record<string, string>>,
  marks: storyWords.marks,
} as const;
