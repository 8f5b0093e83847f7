import { ThreadsPoolWorker } from "vitest/node";

/** Runs after which a thread is ended, so that nothing accumulates in it. */
const mostRuns = 100;
const idle = [];

/**
 * A Vitest worker thread that is kept for the next run. Stryker runs the tests once for every mutant, and a new thread
 * takes ten times as long as the tests. All modules except Vitest's own and those of packages are loaded again for each
 * test file, as with `isolate`; the thread itself is not told that a run began or ended.
 */
class KeptWorker extends ThreadsPoolWorker {
  name = "kept";
  #listeners = [];
  #fresh = true;
  #running = false;
  #config;

  async start() {
    const kept = idle.pop();
    this.#fresh = kept === undefined;
    if (kept !== undefined) {
      kept.ref();
      this._thread = kept;
    }
    await super.start();
    this._thread.runs = (this._thread.runs ?? 0) + 1;
    this.on("message", (message) => {
      if (message?.type === "testfileFinished") this.#running = false;
    });
  }

  on(event, listener) {
    this.#listeners.push([event, listener]);
    super.on(event, listener);
  }

  send(message) {
    if (message.type === "stop") return this.#answer("stopped");
    if (message.type === "start") {
      // The message says which tests to run; a kept thread has received only its first one.
      this.#config = message.context.config;
      if (!this.#fresh) return this.#answer("started");
    }
    if (message.type !== "run") return super.send(message);
    this.#running = true;
    return super.send({ ...message, context: { ...message.context, config: this.#config } });
  }

  async stop() {
    const thread = this._thread;
    for (const [event, listener] of this.#listeners) thread.off(event, listener);
    if (this.#running || thread.runs >= mostRuns) return super.stop();
    thread.stdout.unpipe(this.stdout);
    thread.stderr.unpipe(this.stderr);
    this.stdout.setMaxListeners(this.stdout.getMaxListeners() - 1);
    this.stderr.setMaxListeners(this.stderr.getMaxListeners() - 1);
    this._thread = undefined;
    // A waiting thread must not keep the process alive.
    thread.unref();
    idle.push(thread);
  }

  #answer(type) {
    setImmediate(() => {
      const answer = { __vitest_worker_response__: true, type };
      for (const [event, listener] of [...this.#listeners]) if (event === "message") listener(answer);
    });
  }
}

/** The Vitest plugin that uses kept threads, whatever pool the command line names. */
export const keptWorkers = {
  name: "kept-workers",
  configureVitest({ project }) {
    project.config.pool = "kept";
    project.config.poolRunner = { name: "kept", createPoolWorker: (options) => new KeptWorker(options) };
  },
};
