import type { ChartId } from "../../../display/take/charts.ts";

/** A chart of the page that can become a picture. */
interface ChartPlace {
  readonly id: ChartId;
  /** Where it stands on the page. */
  readonly selector: string;
  /** The id of the table that names its sources. */
  readonly table: string;
  /** Whether the chart is stretched to the whole height that its picture leaves for it. */
  readonly fills?: true;
}

const places: readonly ChartPlace[] = [
  { id: "timeline", selector: "#axis .axis", table: "timeline", fills: true },
  { id: "ledger", selector: ".ledger", table: "ledger" },
  { id: "precedents", selector: ".precedents .curves", table: "precedents" },
  { id: "scenario", selector: ".what-if-curves", table: "scenario-path" },
  { id: "ranks", selector: "[data-part=backtest] .exposure-chart", table: "ranks" },
];

/** A chart that is on the page now, with its element. */
export interface ShownChart extends ChartPlace {
  readonly element: HTMLElement;
}

/** The charts that the page shows now: those of closed parts and hidden tabs have no box. */
export const shownCharts = (): readonly ShownChart[] =>
  places.flatMap((place) => {
    const found = [...document.querySelectorAll<HTMLElement>(place.selector)];
    const element = found.find((one) => one.getBoundingClientRect().width >= 100);
    return element === undefined ? [] : [{ ...place, element }];
  });
