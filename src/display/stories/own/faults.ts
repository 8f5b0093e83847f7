import type { WrittenStep, WrittenStory } from "../../../facts/stories/shape.ts";
import type { Choices } from "../../../state/choices.ts";
import type { Shown } from "../../frame/shown.ts";
import { askLinesOf } from "../ask/chart.ts";
import { linesFacts } from "../ask/facts.ts";
import { lineGap } from "../ask/gap.ts";
import { existingIn, lineFrom, strangeSources } from "./publish.ts";

/** A fault of a file: its code in the words of the page, and what is at fault as it is written. */
interface FileFault {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/**
 * What is wrong with a story of sound form beside the facts: its lines to be drawn and its sources. `view` gives the
 * choices of a link; `held` has all facts that have come, and what has not come refuses nothing.
 */
export const factFaults = (
  story: WrittenStory,
  held: Pick<Shown, "facts">,
  view: (link: string) => Choices,
): readonly FileFault[] => [
  ...story.steps.flatMap((step, index) =>
    lineFaults(step, held, view).map((fault) => ({ ...fault, field: `steps[${index}].ask.${fault.field}` })),
  ),
  ...strangeSources(story, held).map(([field, detail]) => ({ field, code: "unregistered", detail })),
];

function lineFaults(
  { link, ask }: WrittenStep,
  held: Pick<Shown, "facts">,
  view: (link: string) => Choices,
): readonly FileFault[] {
  if (ask?.kind !== "line") return [];
  const { place, from, to } = ask;
  if (place !== undefined && !existingIn(held).place(place)) {
    return [{ field: "place", code: "no place", detail: place }];
  }
  const [then, all] = linesFacts(held.facts, view(link).at);
  const gap = then === null || all === null ? null : lineGap(askLinesOf(lineFrom(ask), then, all));
  if (gap === null) return [];
  return [gap === "no-truth" ? { field: "to", code: gap, detail: to } : { field: "from", code: gap, detail: from }];
}
