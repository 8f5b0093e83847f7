import type { Fan, FanRequest } from "../model/scenario/fan/fan.ts";
import { type WorkerWatch, watchWorker } from "./patience.ts";
import { startWorker } from "./start.ts";

interface Waiting {
  readonly id: number;
  readonly settle: (fan: Fan | null) => void;
  readonly fail: (error: Error) => void;
}

interface Drawer {
  readonly worker: Worker;
  readonly watch: WorkerWatch;
}

let drawer: Drawer | null = null;
let waiting: Waiting | null = null;
let newest = 0;

/**
 * Draws a fan in the worker; a request that is still under way is given up and answers null. Rejects where the worker
 * cannot start, fails, or is silent for too long; the next request starts another.
 */
export function drawFan(request: FanRequest): Promise<Fan | null> {
  cancelFan();
  newest += 1;
  const id = newest;
  return new Promise((settle, fail) => {
    drawer ??= startDrawer();
    waiting = { id, settle, fail };
    drawer.watch.begin();
    drawer.worker.postMessage({ id, request });
  });
}

/** Gives up the fan that is being drawn: a worker hears nothing while it counts, so it is ended. */
export function cancelFan(): void {
  if (waiting === null) return;
  endDrawer();
  waiting.settle(null);
  waiting = null;
}

function endDrawer(): void {
  drawer?.watch.end();
  drawer?.worker.terminate();
  drawer = null;
}

function startDrawer(): Drawer {
  const worker = startWorker("fan");
  const answered = (data: { readonly id: number; readonly fan: Fan }) => {
    if (waiting?.id !== data.id) return;
    watch.end();
    waiting.settle(data.fan);
    waiting = null;
  };
  const watch = watchWorker(worker, answered, (error) => {
    // A worker that was ended while its script was on its way complains late, and not about the newest request.
    if (drawer?.worker !== worker) return;
    endDrawer();
    waiting?.fail(error);
    waiting = null;
  });
  return { worker, watch };
}
