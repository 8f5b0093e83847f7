import type { PublishedStep, PublishedStory } from "../../facts/types/stories.ts";

/** A step of a story on paper. */
export interface PaperStep {
  readonly step: PublishedStep;
  /** Its place in the story, from 1. */
  readonly number: number;
  /** Whether its text, figures and picture stand on the sheet; else its number and title alone. */
  readonly isWhole: boolean;
  /** Whether a later question follows, whose text may tell the answer: the sheet then says to answer before turning. */
  readonly turns: boolean;
}

/**
 * The steps of a story as a sheet has them. The key has each step whole. A worksheet has no text, figure or picture of a
 * step after the first question, because it may tell the answer; a later question has them, without which it could not
 * be asked.
 */
export function paperSteps({ steps }: Pick<PublishedStory, "steps">, isKey: boolean): readonly PaperStep[] {
  const asks = steps.map(({ ask }) => ask !== undefined);
  const [first, last] = [asks.indexOf(true), asks.lastIndexOf(true)];
  return steps.map((step, index) => ({
    step,
    number: index + 1,
    isWhole: isKey || first === -1 || index <= first || asks[index] === true,
    turns: !isKey && asks[index] === true && index < last,
  }));
}
