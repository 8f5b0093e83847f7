import { axisViewAt } from "../../display/timeline/axis.ts";
import { partsOfYears } from "../../display/timeline/chart.ts";
import { nextTask } from "../../kit/cell.ts";
import { TimeAxis } from "../../panels/timeline/TimeAxis.tsx";
import { stepOf } from "../../state/step.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { type PageParts, takeOver } from "../take-over.ts";

export { nextEventMoment } from "../../display/timeline/events/next-event.ts";
export { TimeAxis };

/** Makes the chart of the axis, then starts the axis in its place; with `same` it hydrates what the build rendered. */
export async function startAxis(ground: PageParts, same: boolean): Promise<void> {
  await drawYears(ground);
  await takeOver(ground, { axis: TimeAxis }, same);
}

/** Makes the chart of the axis by years in several short tasks, so that its panel finds all parts made. */
async function drawYears({ page }: PageParts): Promise<void> {
  for (const part of [...partsOfYears, axisViewAt]) {
    const { facts, frame, words } = page.get();
    if (stepOf(frame.choices.span) !== "month") return;
    part(facts, frame.choices, { locale: words.locale, timeline });
    await nextTask();
  }
}
