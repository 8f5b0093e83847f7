import { citedSources } from "../../display/take/behind/cited.ts";
import { sourcesBehind } from "../../display/take/behind/view.ts";
import { type Citation, sourceCitation, viewCitation } from "../../display/take/citation.ts";
import { figuresIn, versionOf } from "../../display/take/figures.ts";
import { usePage } from "../shared/page.ts";
import { useToday } from "../shared/useToday.ts";
import { useStory } from "../stories/useStory.ts";

/** The view at its link with the version of the figures. */
export function useFrozen(): { readonly link: string; readonly version: string } {
  const page = usePage();
  const { frame, link } = page;
  const figures = figuresIn(page);
  const version = figures === null ? "" : versionOf(figures);
  return { link: link({ ...frame.choices, figures: version || null }), version };
}

/** The citation of the view, then those of its sources, and of those that the open step of a story names. */
export function useCitations(): readonly Citation[] {
  const page = usePage();
  const { story: id, storyStep } = page.frame.choices;
  const story = useStory(id);
  const step = story.state === "ready" ? story.value.steps[storyStep - 1] : undefined;
  const view = viewCitation(page, useFrozen().link, useToday());
  const ids = new Set([...sourcesBehind(page), ...citedSources(page, step?.sources ?? [])]);
  return [view, ...[...ids].flatMap((one) => sourceCitation(page, one) ?? [])];
}
