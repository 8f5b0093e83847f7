import { frameAt } from "../../../src/display/frame/frame.ts";
import { answerOf } from "../../../src/display/scenario/answer.ts";
import { answerWordsOf } from "../../../src/display/scenario/figures.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { simulatorOf } from "../../../src/display/scenario/simulator.ts";
import type { Outcome } from "../../../src/display/scenario/types.ts";
import { startChoices } from "../../../src/state/start.ts";
import { axis, facts, newest } from "./facts.ts";

const words = new Map(presetWords(newest).map(({ id, word }) => [id, word]));

/** The link's text of a ready question. */
export const wordOf = (id: string) => words.get(id) ?? "";

/** A frame of 5 January 2022. */
export const frame = frameAt(facts, { ...startChoices(newest), at: Date.UTC(2022, 0, 5) });

/** English, with the names of the six places. */
export const { voice } = simulatorOf({ facts, axis, frame, words: { locale: "en-GB" } });

/** The outcome of a question as a link writes it; throws where it has none. */
export const outcomeOf = (word: string): Outcome => {
  const answer = answerOf(facts, axis, word);
  if (answer.state !== "answered") throw new Error(`no answer to ${word}: ${JSON.stringify(answer)}`);
  return answer.outcome;
};

/** Title, text and figures of the answer. */
export const said = (word: string) => answerWordsOf(outcomeOf(word), voice);

/** One figure of the answer by its label. */
export const figure = (word: string, label: string) => said(word).figures.find((one) => one.label === label);
