import * as v from "valibot";
import { short, stepKeys } from "../../src/facts/stories/shape.ts";

/** The fewest and the most steps of a story. */
const stepRange = { least: 8, most: 14 } as const;

const step = v.strictObject(stepKeys);

/** A story as it stands in `data/stories/<id>.json`. */
export const storyShape = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "is not an id")),
  /** Its place in the list of stories. */
  order: v.pipe(v.number(), v.integer("is not a whole number"), v.minValue(1, "is below one")),
  title: short(60),
  /** What it tells, in a sentence: for the list, for search engines and for who shares it. */
  summary: short(200),
  steps: v.pipe(
    v.array(step),
    v.minLength(stepRange.least, `has fewer than ${stepRange.least} steps`),
    v.maxLength(stepRange.most, `has more than ${stepRange.most} steps`),
  ),
});

/** A story: an order of views of the page, each told in words. */
export type Story = v.InferOutput<typeof storyShape>;
/** A step of a story: a view of the page by its link, and what there is to say about it. */
export type StoryStep = v.InferOutput<typeof step>;

/** The texts of a step in which figures are references, each with its field: `text[1]`. */
export const textsOf = ({
  text,
  caption,
  notes = [],
  room,
  ask,
}: StoryStep): readonly (readonly [field: string, text: string])[] => [
  ...text.map((paragraph, index) => [`text[${index}]`, paragraph] as const),
  ["caption", caption],
  ...(room === undefined ? [] : [["room", room] as const]),
  ...notes.map((paragraph, index) => [`notes[${index}]`, paragraph] as const),
  ...(ask?.told ?? []).map((paragraph, index) => [`ask.told[${index}]`, paragraph] as const),
];

/** The texts of a step that stand where nothing fills a reference, each with its field. */
export const plainTextsOf = ({ title, ask }: StoryStep): readonly (readonly [field: string, text: string])[] => [
  ["title", title],
  ...(ask === undefined ? [] : [["ask.question", ask.question] as const]),
  ...(ask?.kind === "choice"
    ? ask.answers.map(({ text }, index) => [`ask.answers[${index}].text`, text] as const)
    : []),
];
