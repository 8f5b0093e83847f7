import { ThreadsPoolWorker } from "vitest/node";

/** A thread is let go after so many runs, so that nothing piles up in it. */
const mostRuns = 100;
const idle = [];

/**
 * Vitest's worker thread, kept for the next run: Stryker runs the tests once for every mutant, and a new thread costs
 * ten times what the tests do. All modules but Vitest's own and those of packages are loaded anew for each test file, as
 * `isolate` has it; the thread never hears that a run began or ended.
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
      // It holds which tests are asked for; a thread that is kept has heard only the first.
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
    // A thread that waits keeps no process alive.
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

/** Puts the kept threads in place of Vitest's, whatever pool the command line asks for. */
export const keptWorkers = {
  name: "kept-workers",
  configureVitest({ project }) {
    project.config.pool = "kept";
    project.config.poolRunner = { name: "kept", createPoolWorker: (options) => new KeptWorker(options) };
  },
};
