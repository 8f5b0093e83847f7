import { type Choices, readingViewIds, type TabId } from "../choices.ts";

/** The tab that holds an analysis, by its place in `readingViewIds`: the first six are in Exposure. */
const tabAt = (index: number): TabId => (index < 6 ? "exposure" : index === 6 ? "what-if" : "countries");

/** Whether the open analysis, if any, belongs to the chosen tab. */
export const readingViewHasTab = ({ readingView, tab }: Choices): boolean =>
  readingView === null || tabAt(readingViewIds.indexOf(readingView)) === tab;

/** Reads the analysis that a link opens, with the tab that holds it; "" for none, null for anything else. */
export function readReadingView(value: string): Partial<Choices> | null {
  const index = (readingViewIds as readonly string[]).indexOf(value);
  const readingView = readingViewIds[index];
  if (readingView !== undefined) return { readingView, tab: tabAt(index) };
  return value === "" ? { readingView: null } : null;
}
