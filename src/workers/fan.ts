import { type FanRequest, fanOf } from "../model/scenario/fan/fan.ts";
import { alive } from "./patience.ts";

// One request per message, one fan in return. To cancel, the page terminates the worker.
self.addEventListener("message", (event: MessageEvent<{ readonly id: number; readonly request: FanRequest }>) => {
  self.postMessage({ id: event.data.id, fan: fanOf(event.data.request) });
});
self.postMessage(alive);
