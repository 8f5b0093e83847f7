import { addressNow, whyMissed } from "../kit/parts.ts";
import type { Fan, FanRequest } from "../model/scenario/fan.ts";
import fanUrl from "./fan.ts?worker&url";

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
    worker ??= startWorker();
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

function startWorker(): Worker {
  const started = new Worker(addressNow(fanUrl), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly fan: Fan }>) => {
    if (waiting?.id !== data.id) return;
    waiting.settle(data.fan);
    waiting = null;
  });
  started.addEventListener("error", (event) => {
    // A worker that was ended while its script was on its way complains late, and not about the newest request.
    if (worker !== started) return;
    const given = waiting;
    waiting = null;
    worker = null;
    // A script that could not be had says nothing of its own.
    if (event.message) given?.fail(new Error(event.message));
    else void whyMissed(fanUrl).then((fault) => given?.fail(fault));
  });
  return started;
}
