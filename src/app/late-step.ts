import type { Cell } from "../kit/cell.ts";
import type { Page } from "../panels/shared/page.ts";
import { openStep } from "../panels/stories/step.ts";
import { isPath, ownId } from "../state/stories/own-links.ts";
import { isView } from "../state/stories/story.ts";

/**
 * Shows the view of the step that a link names by its story and number alone (`?story=kazakhstan-2022&step=3`) once the
 * story has come, so that the page never shows another view first. The visitor's own stories are read by their panel.
 */
export async function showLinkedStep(page: Cell<Page>): Promise<void> {
  const { choices } = page.get().frame;
  const { story } = choices;
  if (story === null || story === ownId || isPath(story) || !isView(choices, page.get().view(""))) return;
  const loaded = await page.get().story(story);
  if (loaded.state === "ready") openStep(page.get(), loaded.value).go((now) => now);
}
