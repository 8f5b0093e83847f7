/** How long a worker may take until it says its first word, and for one answer, ms: a slow phone takes ten seconds for the runs. */
const longest = { start: 20_000, answer: 60_000 } as const;

/** What every worker says first, once its program runs. */
export const alive = "alive";

/** Waits for a worker's answers, no longer than is bearable. */
export interface WorkerWatch {
  /** An answer is awaited from now on. */
  begin(): void;
  /** Nothing is awaited any more. */
  end(): void;
}

/** Hears a worker: `answered` each answer, `failed` once where it cannot run, or has been silent for too long. */
export function watchWorker<Answer>(
  worker: Worker,
  answered: (answer: Answer) => void,
  failed: (error: Error) => void,
): WorkerWatch {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wanted = false;
  const within = (time: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => failed(new Error("the worker is silent")), time);
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
