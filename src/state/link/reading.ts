import { type Choices, type ReadingViewId, readingViewIds, type TabId } from "../choices.ts";

/** The tab that holds each analysis. */
const tabs: Readonly<Record<ReadingViewId, TabId>> = {
  concentration: "exposure",
  score: "exposure",
  atRisk: "exposure",
  backtest: "exposure",
  holdings: "exposure",
  report: "exposure",
  answer: "what-if",
  ledger: "countries",
  shocks: "countries",
};

/** Whether the open analysis, if any, belongs to the chosen tab. */
export const readingViewHasTab = ({ readingView, tab }: Choices): boolean =>
  readingView === null || tabs[readingView] === tab;

/** Reads the analysis that a link opens, with the tab that holds it; "" for none, null for anything else. */
export function readReadingView(value: string): Partial<Choices> | null {
  const readingView = readingViewIds.find((id) => id === value);
  if (readingView !== undefined) return { readingView, tab: tabs[readingView] };
  return value === "" ? { readingView: null } : null;
}
