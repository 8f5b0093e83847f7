import type { RefitRequest, Refits } from "../model/hazard/bootstrap.ts";
import { startWorker } from "./start.ts";

/** Refits the hazard in a worker of its own, which ends with its answer; rejects where the worker fails. */
export function refit(request: RefitRequest): Promise<Refits> {
  return new Promise((resolve, reject) => {
    const worker = startWorker("refit");
    worker.addEventListener("message", ({ data }: MessageEvent<Refits>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(request);
  });
}
