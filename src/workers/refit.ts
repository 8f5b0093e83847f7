import { bootstrapFits, type RefitRequest } from "../model/hazard/bootstrap.ts";
import { alive } from "./patience.ts";

self.addEventListener("message", ({ data }: MessageEvent<RefitRequest>) => {
  self.postMessage(bootstrapFits(data.observations, data.clusters, data.draws, data.seed));
});
self.postMessage(alive);
