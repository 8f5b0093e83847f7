import { MakingFault } from "../kit/film/fault.ts";

/**
 * Milliseconds that a worker may take to start, and to answer; a slow phone needs ten seconds for the runs of a fan.
 */
const longest = { start: 20_000, answer: 60_000 } as const;

/** The first message of every worker, sent when its script runs. */
export const alive = "alive";

/** Limits the wait for a worker's answers. */
export interface WorkerWatch {
  /** Starts the wait for an answer. */
  begin(): void;
  /** Ends the wait. */
  end(): void;
}

/**
 * Watches a worker: calls `answered` with each answer, and `failed` where the worker fails or does not answer in time.
 */
export function watchWorker<Answer>(
  worker: Worker,
  answered: (answer: Answer) => void,
  failed: (error: Error) => void,
): WorkerWatch {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wanted = false;
  const within = (time: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => failed(new MakingFault({ code: "silent" })), time);
  };
  const end = () => {
    wanted = false;
    clearTimeout(waiting);
  };
  let started = false;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer | typeof alive>) => {
    if (data !== alive) answered(data);
    else {
      started = true;
      if (wanted) within(longest.answer);
    }
  });
  worker.addEventListener("error", ({ message }) => {
    end();
    failed(new Error(message));
  });
  return {
    begin() {
      wanted = true;
      within(started ? longest.answer : longest.start);
    },
    end,
  };
}
