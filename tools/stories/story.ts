import * as v from "valibot";

const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "", "is blank"),
);
const short = (most: number) => v.pipe(words, v.maxLength(most, `is longer than ${most} characters`));
/** The fewest and the most steps of a story. */
const stepRange = { least: 8, most: 14 } as const;

const step = v.strictObject({
  link: words,
  title: short(80),
  text: v.pipe(
    v.array(short(700)),
    v.minLength(1, "has no paragraph"),
    v.maxLength(3, "has more than three paragraphs"),
  ),
  caption: short(240),
  sources: v.pipe(v.array(words), v.minLength(1, "names no source")),
  /** The sentence for a room, where the caption speaks of what a room does not see; without it the caption serves. */
  room: v.optional(short(240)),
  /** What a presenter says beside it, in paragraphs; without it the text serves. */
  notes: v.optional(
    v.pipe(v.array(short(700)), v.minLength(1, "has no paragraph"), v.maxLength(6, "has more than six paragraphs")),
  ),
  /** The stretch of time that is played up to the moment of the link; moments as in links. */
  play: v.optional(v.strictObject({ from: words, until: words })),
});

/** A story as it stands in `data/stories/<id>.json`. */
export const storyShape = v.strictObject({
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
}: StoryStep): readonly (readonly [field: string, text: string])[] => [
  ...text.map((paragraph, index) => [`text[${index}]`, paragraph] as const),
  ["caption", caption],
  ...(room === undefined ? [] : [["room", room] as const]),
  ...notes.map((paragraph, index) => [`notes[${index}]`, paragraph] as const),
];
