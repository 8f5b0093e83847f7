import { ready } from "../../display/frame/reading.ts";
import { sourcesBehind } from "../../display/take/behind.ts";
import { type Citation, sourceCitation, viewCitation } from "../../display/take/citation.ts";
import { versionOf } from "../../display/take/figures.ts";
import { usePage } from "../shared/page.ts";
import { useToday } from "../shared/useToday.ts";

/** The view at its link with the version of the figures. */
export function useFrozen(): { readonly link: string; readonly version: string } {
  const { facts, frame, link } = usePage();
  const figures = ready(facts.sources)?.figures;
  const version = figures === undefined ? "" : versionOf(figures);
  return { link: link({ ...frame.choices, figures: version || null }), version };
}

/** The citation of the view, then those of its sources. */
export function useCitations(): readonly Citation[] {
  const { facts, frame, words } = usePage();
  const view = viewCitation(facts, frame, useFrozen().link, useToday(), words);
  return [view, ...sourcesBehind(facts, frame, words).flatMap((id) => sourceCitation(facts, id) ?? [])];
}
