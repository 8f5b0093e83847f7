import { useEffect } from "preact/hooks";
import { fileState } from "../../../display/frame/shown.ts";
import type { ChartId } from "../../../display/take/charts.ts";
import { filesOfChart } from "../../../display/take/data/needed.ts";
import { usePart } from "../../shared/Lazy.tsx";
import { usePage } from "../../shared/page.ts";
import { wholeAxisAsked } from "../../timeline/close-up/asked.ts";

const loadCloseUp = () => import("../../timeline/close-up/CloseUp.tsx");

/**
 * Whether a chart has all that it draws; null, the map, has. The time axis leaves claims and price to be fetched, by
 * itself, when somebody comes near it; a picture of it asks for them and waits, as one of the ledger waits for blocks.
 * What cannot be fetched is not waited for.
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
