import { bootstrapFits, type RefitRequest } from "../model/hazard/bootstrap.ts";

self.addEventListener("message", ({ data }: MessageEvent<RefitRequest>) => {
  self.postMessage(bootstrapFits(data));
});
