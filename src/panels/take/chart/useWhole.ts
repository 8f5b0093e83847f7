import { useEffect } from "preact/hooks";
import { fileState } from "../../../display/frame/shown.ts";
import type { ChartId } from "../../../display/take/charts.ts";
import { filesOfChart } from "../../../display/take/data/needed.ts";
import { usePart } from "../../shared/Lazy.tsx";
import { usePage } from "../../shared/page.ts";
import { wholeAxisAsked } from "../../timeline/close-up/asked.ts";

const loadCloseUp = () => import("../../timeline/close-up/CloseUp.tsx");

/**
 * Whether a chart has all that it draws, or failed to fetch it; always true of the map, whose `id` is null. Fetches
 * what is missing: claims and blocks for the ledger and the precedents; for the time axis its claims and its price,
 * which the page otherwise fetches when a pointer or the focus reaches the axis.
 */
export function useWhole(id: ChartId | null): boolean {
  const page = usePage();
  const isAxis = id === "timeline";
  const { part, reason } = usePart(loadCloseUp, isAxis);
  const files = id === null ? [] : filesOfChart(page, id);
  const coming = files.filter((file) => fileState(page, file).state === "waiting");
  useEffect(() => {
    for (const file of coming) page.retry(file);
  }, [coming.join(" ")]);
  useEffect(() => {
    if (isAxis) wholeAxisAsked.set(true);
  }, [isAxis]);
  return coming.length === 0 && (!isAxis || part !== null || reason !== null);
}
