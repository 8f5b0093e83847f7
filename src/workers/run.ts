import { addressNow, whyMissed } from "../kit/parts.ts";
import type { RefitRequest, Refits } from "../model/hazard/bootstrap.ts";
import refitUrl from "./refit.ts?worker&url";

/** Refits the hazard in a worker of its own, which ends with its answer; rejects where the worker fails. */
export function refit(request: RefitRequest): Promise<Refits> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(addressNow(refitUrl), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Refits>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      // A script that could not be had says nothing of its own.
      if (message) reject(new Error(message));
      else void whyMissed(refitUrl).then(reject);
    });
    worker.postMessage(request);
  });
}
