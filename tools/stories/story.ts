import * as v from "valibot";
import { short, stepKeys } from "../../src/facts/stories/shape.ts";

/** The fewest and the most steps of a story. */
const stepRange = { least: 8, most: 14 } as const;

const step = v.strictObject(stepKeys);

const bound = v.pipe(v.number(), v.finite("is no number"));
/** Words of a story that count or rank, with the fact that they state, or why they need none. */
const said = v.pipe(
  v.strictObject({
    /** The words as the story has them. */
    words: short(80),
    /**
     * A reference to a fact. The words are true while every number that it prints is between `from` and `to`, or while it
     * prints `is`.
     */
    fact: v.optional(v.string()),
    from: v.optional(bound),
    to: v.optional(bound),
    is: v.optional(short(80)),
    /** Why no fact is needed: a term that is defined so, or a source's own words. */
    why: v.optional(short(200)),
  }),
  v.check(({ fact, why }) => (fact === undefined) !== (why === undefined), "has either a fact or a why"),
  v.check(
    ({ fact, from, to, is }) => (fact === undefined) === (from === undefined && to === undefined && is === undefined),
    "has bounds, from and to, or is with a fact, and only there",
  ),
);

/** A story as it is written in `data/stories/<id>.json`. */
export const storyShape = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "is not an id")),
  /** Its place in the list of stories. */
  order: v.pipe(v.number(), v.integer("is not a whole number"), v.minValue(1, "is below one")),
  title: short(60),
  /** The story in a sentence: for the list, for search engines and for those who share it. */
  summary: short(200),
  /** Every word of its texts that counts or ranks without a digit. */
  says: v.optional(v.array(said)),
  steps: v.pipe(
    v.array(step),
    v.minLength(stepRange.least, `has fewer than ${stepRange.least} steps`),
    v.maxLength(stepRange.most, `has more than ${stepRange.most} steps`),
  ),
});

/** A story: views of the page in an order, each with words on it. */
export type Story = v.InferOutput<typeof storyShape>;
/** A step of a story: a view of the page by its link, and what there is to say about it. */
export type StoryStep = v.InferOutput<typeof step>;

/** The texts of a step in which figures are references, each with its field: `text[1]`; a question's truth is one, too. */
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
  ...truthsOf(ask),
];

/** The references by which a question is decided. */
function truthsOf(ask: StoryStep["ask"]): readonly (readonly [field: string, text: string])[] {
  if (ask === undefined || ask.kind === "line") return [];
  const isReference = typeof ask.truth === "string" && !["largest", "smallest"].includes(ask.truth);
  const truth = isReference ? [["ask.truth", `${ask.truth}`] as const] : [];
  if (ask.kind === "number") return truth;
  const values = ask.answers.flatMap(({ value }, index) =>
    value === undefined ? [] : [[`ask.answers[${index}].value`, value] as const],
  );
  return [...truth, ...values];
}

/** The texts of a step that are printed where nothing fills a reference, each with its field. */
export const plainTextsOf = ({ title, ask }: StoryStep): readonly (readonly [field: string, text: string])[] => [
  ["title", title],
  ...(ask === undefined ? [] : [["ask.question", ask.question] as const]),
  ...(ask?.kind === "choice"
    ? ask.answers.map((answer, index) => [`ask.answers[${index}].text`, withoutBounds(answer)] as const)
    : []),
];

/** The text of an answer, its own bounds left out: any other digit in it is a number without a fact. */
const withoutBounds = ({ text, from, to }: { text: string; from?: number | undefined; to?: number | undefined }) =>
  text.replace(/\d+(?:\.\d+)?/g, (digits) =>
    [from, to].some((bound) => bound !== undefined && Math.abs(bound) === Number(digits)) ? "…" : digits,
  );
