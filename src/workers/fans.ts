import type { Fan, FanRequest } from "../model/scenario/fan.ts";
import { startWorker } from "./start.ts";

interface Waiting {
  readonly id: number;
  readonly settle: (fan: Fan | null) => void;
  readonly fail: (error: Error) => void;
}

let worker: Worker | null = null;
let waiting: Waiting | null = null;
let newest = 0;

/** Draws a fan in the worker; a request that is still under way is given up and answers null. */
export function drawFan(request: FanRequest): Promise<Fan | null> {
  cancelFan();
  newest += 1;
  const id = newest;
  return new Promise((settle, fail) => {
    waiting = { id, settle, fail };
    worker ??= listening();
    worker.postMessage({ id, request });
  });
}

/** Gives up the fan that is being drawn: a worker hears nothing while it counts, so it is ended. */
export function cancelFan(): void {
  if (waiting === null) return;
  worker?.terminate();
  worker = null;
  waiting.settle(null);
  waiting = null;
}

function listening(): Worker {
  const started = startWorker("fan");
  started.addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly fan: Fan }>) => {
    if (waiting?.id !== data.id) return;
    waiting.settle(data.fan);
    waiting = null;
  });
  started.addEventListener("error", (event) => {
    // A worker that was ended while its script was on its way complains late, and not about the newest request.
    if (worker !== started) return;
    waiting?.fail(new Error(event.message));
    waiting = null;
    worker = null;
  });
  return started;
}
