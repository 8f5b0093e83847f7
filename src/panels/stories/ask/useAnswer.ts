import { useEffect, useState } from "preact/hooks";

/** What a reader has answered: a line by its points, the place of a choice, or a number. */
export interface GivenAnswer {
  readonly line: readonly (number | null)[];
  readonly chosen: number | null;
  readonly placed: number | null;
  /** Whether the truth is shown. */
  readonly isShown: boolean;
  /** The answers of a class, as a teacher typed them. */
  readonly typed: string;
}

const nothing: GivenAnswer = { line: [], chosen: null, placed: null, isShown: false, typed: "" };

/** The change that takes an answer back; the answers of a class stay. */
export const unanswered: Partial<GivenAnswer> = { line: [], chosen: null, placed: null };

/**
 * The answers of this visit by the id of their question. They are in no choice, no link and no storage: they end with
 * the page.
 */
const given = new Map<string, GivenAnswer>();
/**
 * Listeners of the parts that show an answer: a question may be shown beside the map and in the view for a room at
 * once.
 */
const watching = new Set<() => void>();

/** The answer to a question, and a function that changes it. */
export function useAnswer(id: string): readonly [answer: GivenAnswer, change: (part: Partial<GivenAnswer>) => void] {
  const [, render] = useState(0);
  useEffect(() => {
    const again = () => render((times) => times + 1);
    watching.add(again);
    return () => {
      watching.delete(again);
    };
  }, []);
  return [
    given.get(id) ?? nothing,
    (part) => {
      given.set(id, { ...(given.get(id) ?? nothing), ...part });
      for (const again of [...watching]) again();
    },
  ];
}
