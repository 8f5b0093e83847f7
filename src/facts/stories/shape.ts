import * as v from "valibot";
import { isoDay } from "../../kit/time.ts";

/**
 * The form of a story as a person writes it, in `data/stories/` and in a visitor's own file;
 * `public/schema/story-1.json` says the same. The messages are codes: `storyFaults` of `src/words/` has their
 * sentences.
 */
const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "", "blank"),
);

/** A text that is not blank, of at most `most` characters. */
export const short = (most: number) => v.pipe(words, v.maxLength(most, `long ${most}`));

/** The longest texts of a step. */
const longestTexts = { title: 80, paragraph: 700, caption: 240, answer: 120, question: 300 } as const;

/** The paragraphs of a text. */
const paragraphs = (least: number) =>
  v.pipe(v.array(short(longestTexts.paragraph)), v.minLength(least, "no paragraph"), v.maxLength(3, "paragraphs"));

const date = v.pipe(v.string(), v.check(isDate, "date"));
const number = v.pipe(v.number(), v.finite("number"));
const asking = { question: short(longestTexts.question), told: v.optional(paragraphs(0)) };

const line = v.pipe(
  v.strictObject({
    kind: v.literal("line"),
    ...asking,
    of: v.picklist(["hashrate", "difficulty", "share"]),
    place: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "place"))),
    from: date,
    to: date,
  }),
  at("to", ({ from, to }) => !(from.length === to.length && from < to), "order"),
  at("from", ({ of, from }) => of === "share" && from.length !== 7, "month"),
  at("from", ({ of, from }) => of !== "share" && from.length !== 10, "day"),
  at("place", ({ of, place }) => (of === "share") !== (place !== undefined), "whose"),
);

const answer = v.strictObject({
  text: short(longestTexts.answer),
  right: v.optional(v.boolean()),
  from: v.optional(number),
  to: v.optional(number),
  value: v.optional(words),
});

const choice = v.strictObject({
  kind: v.literal("choice"),
  ...asking,
  answers: v.pipe(v.array(answer), v.minLength(2, "few answers"), v.maxLength(8, "answers")),
  truth: v.optional(words),
});

const scale = v.pipe(
  v.strictObject({ from: number, to: number, step: v.optional(v.pipe(number, v.minValue(1e-9, "step"))) }),
  at("to", ({ from, to }) => from >= to, "order"),
  at("step", ({ from, to, step = 1 }) => (to - from) / step > 10_000, "step"),
);

const placed = v.strictObject({
  kind: v.literal("number"),
  ...asking,
  scale,
  unit: v.optional(v.pipe(v.string(), v.maxLength(20, "long 20"))),
  truth: v.union([number, words]),
});

/** A question as it is written. */
const askShape = v.variant("kind", [line, choice, placed]);

/** The keys of a step: a view of the page by its link, and what there is to say about it. */
export const stepKeys = {
  link: v.pipe(words, v.maxLength(4000, "long 4000")),
  title: short(longestTexts.title),
  text: paragraphs(1),
  caption: short(longestTexts.caption),
  sources: v.pipe(v.array(words), v.minLength(1, "no source")),
  /**
   * The sentence while presenting, for a caption that mentions what the view for a room does not show; without it the
   * caption is shown.
   */
  room: v.optional(short(longestTexts.caption)),
  /** What the presenter says, in paragraphs; without it the notes show the text. */
  notes: v.optional(
    v.pipe(v.array(short(longestTexts.paragraph)), v.minLength(1, "no paragraph"), v.maxLength(6, "notes")),
  ),
  /** The stretch of time that is played up to the moment of the link; moments as in links. */
  play: v.optional(v.strictObject({ from: words, until: words })),
  ask: v.optional(askShape),
};

const step = v.strictObject(stepKeys);
/** The most steps of a story; the link of a step has two digits. */
const mostSteps = 99;

/** The form of the file of a visitor's own story. */
export const ownShape = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(1),
  id: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, "id"))),
  order: v.optional(v.pipe(v.number(), v.integer("number"), v.minValue(1, "number"))),
  title: short(60),
  summary: v.optional(short(200)),
  steps: v.pipe(v.array(step), v.minLength(1, "no step"), v.maxLength(mostSteps, "steps")),
});

/** A question as it is written, before its truth is found. */
export type WrittenAsk = v.InferOutput<typeof askShape>;
/** A step as it is written. */
export type WrittenStep = v.InferOutput<typeof step>;
/** A story as it is written. */
export type WrittenStory = v.InferOutput<typeof ownShape>;

/** Refuses a value at one of its keys. */
function at<Value extends object>(key: keyof Value & string, isWrong: (value: Value) => boolean, code: string) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    if (!dataset.typed || !isWrong(dataset.value)) return;
    const { value } = dataset;
    addIssue({
      message: code,
      path: [{ type: "object", origin: "value", input: value as Record<string, unknown>, key, value: value[key] }],
    });
  });
}

/** A day or a month that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d(-\d\d)?$/.test(text)) return false;
  const day = text.length === 7 ? `${text}-01` : text;
  const time = Date.parse(day);
  return Number.isFinite(time) && isoDay(time) === day;
}
