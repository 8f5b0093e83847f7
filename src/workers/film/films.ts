import { MakingFault, type MakingReason } from "../../kit/film/fault.ts";
import type { FilmFile, FilmFormat, FilmOrder, FilmWork } from "../../kit/film/order.ts";
import { watchWorker } from "../patience.ts";
import { startWorker } from "../start.ts";
import type { FilmRequest } from "./film.ts";

interface Line {
  ask(request: FilmRequest, moved?: readonly Transferable[]): Promise<unknown>;
  close(): void;
}

/** The forms of film that this browser can make at a size, the best first; GIF is always among them. */
export async function formatsFor(width: number, height: number): Promise<readonly FilmFormat[]> {
  const line = openLine();
  try {
    return (await line.ask({ ask: "formats", width, height })) as readonly FilmFormat[];
  } finally {
    line.close();
  }
}

/** Starts an encoder. Rejects where the browser has no worker or no codec for it; so does each frame that fails. */
export async function beginFilm(order: FilmOrder): Promise<FilmWork> {
  const line = openLine();
  const ended = <Value>(promise: Promise<Value>): Promise<Value> => {
    promise.catch(line.close);
    return promise;
  };
  await ended(line.ask({ ask: "begin", order }));
  return {
    add: async (pixels) => {
      await ended(line.ask({ ask: "add", pixels }, [pixels]));
    },
    end: async () => {
      const file = await ended(line.ask({ ask: "end" }));
      line.close();
      return file as FilmFile;
    },
    cancel: line.close,
  };
}

/** A worker that answers one request after the other; once it is closed or has failed, each request is rejected. */
function openLine(): Line {
  const worker = startWorker("film");
  let waiting: { settle(value: unknown): void; fail(error: Error): void } | null = null;
  let over: Error | null = null;
  const failed = (error: Error) => {
    over ??= error;
    worker.terminate();
    waiting?.fail(error);
    waiting = null;
  };
  const answered = (answer: { readonly value?: unknown; readonly fault?: MakingReason }) => {
    watch.end();
    const now = waiting;
    waiting = null;
    if (answer.fault === undefined) now?.settle(answer.value);
    else now?.fail(new MakingFault(answer.fault));
  };
  const watch = watchWorker(worker, answered, failed);
  return {
    ask: (request, moved = []) =>
      new Promise((settle, fail) => {
        // A worker that has ended answers nothing.
        if (over !== null) throw over;
        waiting = { settle, fail };
        watch.begin();
        worker.postMessage(request, [...moved]);
      }),
    close() {
      watch.end();
      failed(new MakingFault({ code: "ended" }));
    },
  };
}
