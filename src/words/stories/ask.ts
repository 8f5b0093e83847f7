import type { LineQuantity } from "../../facts/types/stories.ts";
import type { AnswerFault } from "../../model/stories/class-answers.ts";
import type { Closeness } from "../../model/stories/distance.ts";
import type { LineGap } from "../../model/stories/line.ts";

/** The words of a question that a story asks before it shows the truth. */
export const askWords = {
  region: "Question",
  /** What is drawn; `country` is empty for the network. */
  drawn: (of: LineQuantity, country: string) =>
    ({
      hashrate: "Hashrate of the network, EH/s, mean of the seven days before",
      difficulty: "Difficulty, T (trillions)",
      share: `Share of ${country} in the hashrate, %`,
    })[of],
  units: { hashrate: "EH/s", difficulty: "T", share: "%" },
  how: "Draw the line in the chart’s empty part. By keyboard: Tab goes from date to date, the arrow keys move the line up and down.",
  knot: (day: string) => `Your line, ${day}`,
  undrawn: "not drawn yet",
  chart: (title: string) => `Chart to draw in: ${title}`,
  scale: (unit: string) => (unit === "" ? "Your number" : `Your number, ${unit}`),
  unplaced: "not placed yet",
  choices: "Answers",
  letter: (place: number) => String.fromCharCode(65 + place),
  show: "Show what is true",
  skip: "Show it without an answer",
  again: "Answer again",
  first: {
    line: "Draw the line to its last date first.",
    choice: "Choose an answer first.",
    number: "Place a number first.",
  },
  private: "Your answer stays in this page. It is in no link and is sent nowhere.",
  missing: "The figures for this question have not come yet.",
  key: { before: "known until then", drawn: "your line", truth: "what came" },
  keyNumber: { yours: "your number", truth: "the truth" },
  close: {
    hit: "Right on it.",
    close: "Close.",
    near: "Some way off.",
    far: "Far off.",
  } satisfies Record<Closeness, string>,
  tooHigh: (distance: string) => `${distance} too high`,
  tooLow: (distance: string) => `${distance} too low`,
  exact: "exactly that",
  lineDistance: (day: string, drawn: string, truth: string, distance: string, mean: string) =>
    `${day}: you drew ${drawn}, and it was ${truth}: ${distance}. Over all dates you were ${mean} off, on average.`,
  lineIs: (day: string, truth: string, from: string, before: string) => `${day}: ${truth}. Before, ${from}: ${before}.`,
  gaps: {
    "no-truth": "No figure is known for the dates that are to be drawn, so there is nothing to compare a line with.",
    "no-start": "At this view’s time no figure was known up to the first date, so there is no line to go on from.",
  } satisfies Record<LineGap, string>,
  noRight: "No answer is marked as right.",
  inside: (guess: string, truth: string) => `You said ${guess}. The truth lies in ${truth}, and so does your number.`,
  outside: (guess: string, truth: string, distance: string) =>
    `You said ${guess}. The truth lies in ${truth}: you are ${distance}.`,
  apart: (guess: string, truth: string, distance: string) => `You said ${guess}. It is ${truth}: ${distance}.`,
  numberIs: (truth: string) => `It is ${truth}.`,
  right: (answer: string) => `Right: ${answer}.`,
  wrong: (chosen: string, answer: string) => `You chose “${chosen}”. Right is “${answer}”.`,
  rightIs: (answer: string) => `Right is “${answer}”.`,
  /** After the figure that decides: how far it lies outside the chosen answer’s band. */
  beyond: (distance: string) => `That is ${distance} beyond the answer that you chose.`,
  /** `chosen` and `right` are answers with their figures, “Russia: 30 %”; `distance` is that of the two figures. */
  between: (chosen: string, right: string, distance: string) => `${chosen}. ${right}. They are ${distance} apart.`,
  answerIs: (answer: string, figure: string) => `${answer}: ${figure}`,
  decided: (figure: string) => `It was ${figure}.`,
  points: (value: string) => `${value} percentage points`,
  author: "By the author of this story.",
  classTitle: "Answers of a class",
  classHow: {
    number: (from: string, to: string) =>
      `Type the class’s numbers, from ${from} to ${to}, with spaces or on lines of their own.`,
    choice: (last: string) => `Type the class’s letters, A to ${last}, with spaces or on lines of their own.`,
    line: (day: string, unit: string) =>
      `Type where the class’s lines end (${day}, in ${unit}), with spaces or on lines of their own.`,
  },
  classField: "Answers, one after the other",
  classFault: ({ entry, written, why }: AnswerFault, from: string, to: string) =>
    `Answer ${entry}, “${written}”: ${
      { number: "is no number", range: `is not from ${from} to ${to}`, letter: "is the letter of no answer" }[why]
    }. It is not counted.`,
  moreFaults: (count: string) => `And ${count} more that cannot be counted.`,
  classCount: (count: string, median: string) => `Answers: ${count}; half of them are at most ${median}.`,
  classChoices: (count: string) => `Answers: ${count}.`,
  classWithin: (count: string, all: string) => `${count} of ${all} lie in the interval of the truth.`,
  bin: (from: string, to: string) => `${from} to ${to}`,
  isTruth: "the truth",
} as const;
