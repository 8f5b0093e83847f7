import type { Choices } from "../choices.ts";

/** The step of a story in a link, 1 to 99; without a story none is written. */
export const storyStepWord = {
  write: ({ story, storyStep }: Choices): string => (story === null ? "1" : String(storyStep || 1)),
  read: (value: string): Partial<Choices> | null => (/^[1-9]\d?$/.test(value) ? { storyStep: Number(value) } : null),
};
