import { useState } from "preact/hooks";

/** What a reader has answered: a line by its points, the place of a choice, or a number. */
export interface GivenAnswer {
  readonly line: readonly (number | null)[];
  readonly chosen: number | null;
  readonly placed: number | null;
  /** Whether the truth is shown. */
  readonly isShown: boolean;
  /** What a teacher typed of a class. */
  readonly typed: string;
}

const nothing: GivenAnswer = { line: [], chosen: null, placed: null, isShown: false, typed: "" };

/**
 * The answers of this visit by the id of their question. They are in no choice, no link and no storage: they end with
 * the page.
 */
const given = new Map<string, GivenAnswer>();

/** The answer to a question, and a function that changes it. */
export function useAnswer(id: string): readonly [answer: GivenAnswer, change: (part: Partial<GivenAnswer>) => void] {
  const [, render] = useState(0);
  const answer = given.get(id) ?? nothing;
  return [
    answer,
    (part) => {
      given.set(id, { ...(given.get(id) ?? nothing), ...part });
      render((times) => times + 1);
    },
  ];
}
