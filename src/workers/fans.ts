import type { Fan, FanRequest } from "../model/scenario/fan/fan.ts";
import { type WorkerWatch, watchWorker } from "./patience.ts";
import { startWorker } from "./start.ts";

interface WaitingFan {
  readonly id: number;
  readonly request: FanRequest;
  readonly settle: (fan: Fan | null) => void;
  readonly fail: (error: Error) => void;
}

interface Drawer {
  readonly worker: Worker;
  readonly watch: WorkerWatch;
}

let drawer: Drawer | null = null;
let waiting: WaitingFan | null = null;
/** The fan that is being computed, for each who asks for it. */
let drawn: Promise<Fan | null> = Promise.resolve(null);
let newest = 0;

/**
 * Computes a fan in the worker. Whoever makes the request that is being computed gets the same fan; another request
 * cancels the one before, which resolves to null. Rejects where the worker cannot start, fails, or does not answer in
 * time; the next request starts a new worker.
 */
export function drawFan(request: FanRequest): Promise<Fan | null> {
  if (waiting !== null && isSame(waiting.request, request)) return drawn;
  cancelFan();
  newest += 1;
  const id = newest;
  drawn = new Promise((settle, fail) => {
    drawer ??= startDrawer();
    waiting = { id, request, settle, fail };
    drawer.watch.begin();
    drawer.worker.postMessage({ id, request });
  });
  return drawn;
}

const isSame = (one: FanRequest, other: FanRequest): boolean =>
  one.scenario === other.scenario &&
  one.world === other.world &&
  one.rival?.scenario === other.rival?.scenario &&
  one.rival?.world === other.rival?.world &&
  one.runs === other.runs &&
  one.horizon === other.horizon;

/** Cancels the fan being computed. The worker is terminated, because it reads no messages while it computes. */
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
    // A terminated worker whose script was still loading may fail later; that is not about the current request.
    if (drawer?.worker !== worker) return;
    endDrawer();
    waiting?.fail(error);
    waiting = null;
  });
  return { worker, watch };
}
