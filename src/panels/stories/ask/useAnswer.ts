import { useEffect, useState } from "preact/hooks";
import { type GivenAnswer, giveAnswer, givenAnswer, watchAnswers } from "../../../state/stories/answers.ts";

/** The answer to a question, and a function that changes it. */
export function useAnswer(id: string): readonly [answer: GivenAnswer, change: (part: Partial<GivenAnswer>) => void] {
  const [, render] = useState(0);
  useEffect(() => watchAnswers(() => render((times) => times + 1)), []);
  return [givenAnswer(id), (part) => giveAnswer(id, part)];
}
