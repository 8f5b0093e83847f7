import type { Change, Choices } from "../choices.ts";
import { toQuery } from "../link/link.ts";

/** What a step leaves as the visitor has it: the theme, the width of the rail, the figures of the opened link. */
const own = ({ theme, rail, figures }: Choices): Partial<Choices> => ({ theme, rail, figures });

/** The change to a step of a story: `view` is what the step's link opens. */
export const goToStep =
  (story: string, storyStep: number, view: Choices): Change =>
  (choices) => ({ ...view, ...own(choices), playing: false, story, storyStep });

/** The change that opens a story. Step 0 stands until it has come; then its panel goes to the view of the first. */
export const openStory =
  (story: string): Change =>
  () => ({ story, storyStep: 0 });

/** The change that leaves the story; the view stays. */
export const leaveStory = (): Change => () => ({ story: null, storyStep: 1 });

/** Whether the choices show what `view` shows, apart from the story and what is the visitor's own. */
export const isView = (choices: Choices, view: Choices): boolean =>
  toQuery({ ...choices, ...own(view), story: null, storyStep: 1 }, view) === "";
