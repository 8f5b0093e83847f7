import type { Choices } from "../choices.ts";

/** A story by its id, or by the path of its file on this site: no scheme, no way up, no second slash. */
export const storyWord = {
  write: ({ story }: Choices): string => story ?? "",
  read: (value: string): Partial<Choices> | null =>
    /^([a-z0-9-]{0,60}|(\w[\w.-]*\/)*\w[\w.-]*\.json)$/.test(value) && value.length < 200
      ? { story: value || null }
      : null,
};

/** The step of a story in a link, 1 to 99; without a story none is written. */
export const storyStepWord = {
  write: ({ story, storyStep }: Choices): string => (story === null ? "1" : String(storyStep || 1)),
  read: (value: string): Partial<Choices> | null => (/^[1-9]\d?$/.test(value) ? { storyStep: Number(value) } : null),
};
