import { type FanRequest, fanOf } from "../model/scenario/fan/fan.ts";
import { alive } from "./patience.ts";

// One request a message, one fan back; a worker that is no longer wanted is ended from outside.
self.addEventListener("message", (event: MessageEvent<{ readonly id: number; readonly request: FanRequest }>) => {
  self.postMessage({ id: event.data.id, fan: fanOf(event.data.request) });
});
self.postMessage(alive);
