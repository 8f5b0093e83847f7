import type { AskLines } from "../../../display/stories/ask/chart.ts";
import { type AskStand, askedLines, askStandOf } from "../../../display/stories/ask/stand.ts";
import type { PublishedAsk } from "../../../facts/types/stories.ts";
import type { GivenAnswer } from "../../../state/stories/answers.ts";
import { usePage } from "../../shared/page.ts";
import { useAnswer } from "./useAnswer.ts";

/** A question while it is asked: the answer so far, and the state of the question with it. */
export interface OpenQuestion {
  readonly answer: GivenAnswer;
  readonly change: (part: Partial<GivenAnswer>) => void;
  /** The lines of a line to be drawn; null for the other kinds, and while their figures are missing. */
  readonly lines: AskLines | null;
  /** Null without a question, and for a line without figures. */
  readonly stand: AskStand | null;
}

/**
 * A question by its id, by which its answer is kept while the page is open; `at` is the moment of its view: a line is
 * shown as it was known then.
 */
export function useAsked(ask: PublishedAsk | undefined, id: string, at: number): OpenQuestion {
  const { held, words } = usePage();
  const [answer, change] = useAnswer(id);
  const lines = ask?.kind === "line" ? askedLines(ask, held(), at) : null;
  const stand = ask === undefined ? null : askStandOf(ask, lines, answer, words.locale);
  return { answer, change, lines, stand };
}
