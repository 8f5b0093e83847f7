import type { RefitRequest, Refits } from "../model/hazard/bootstrap.ts";
import { watchWorker } from "./patience.ts";
import { startWorker } from "./start.ts";

/**
 * Refits the hazard regression in a new worker, which is terminated after its answer; rejects where it cannot run or
 * does not answer in time.
 */
export function refit(request: RefitRequest): Promise<Refits> {
  return new Promise((resolve, reject) => {
    const worker = startWorker("refit");
    const settled =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        watch.end();
        worker.terminate();
        settle(value);
      };
    const watch = watchWorker<Refits>(worker, settled(resolve), settled(reject));
    watch.begin();
    worker.postMessage(request);
  });
}
