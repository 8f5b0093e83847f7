import { sourcesBehind } from "../../display/take/behind.ts";
import { type Citation, sourceCitation, viewCitation } from "../../display/take/citation.ts";
import { figuresIn, versionOf } from "../../display/take/figures.ts";
import { usePage } from "../shared/page.ts";
import { useToday } from "../shared/useToday.ts";

/** The view at its link with the version of the figures. */
export function useFrozen(): { readonly link: string; readonly version: string } {
  const page = usePage();
  const { frame, link } = page;
  const figures = figuresIn(page);
  const version = figures === null ? "" : versionOf(figures);
  return { link: link({ ...frame.choices, figures: version || null }), version };
}

/** The citation of the view, then those of its sources. */
export function useCitations(): readonly Citation[] {
  const page = usePage();
  const view = viewCitation(page, useFrozen().link, useToday());
  return [view, ...sourcesBehind(page).flatMap((id) => sourceCitation(page, id) ?? [])];
}
