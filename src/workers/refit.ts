import { bootstrapFits, type RefitRequest } from "../model/hazard/bootstrap.ts";
import { alive } from "./patience.ts";

self.addEventListener("message", ({ data }: MessageEvent<RefitRequest>) => {
  self.postMessage(bootstrapFits(data));
});
self.postMessage(alive);
