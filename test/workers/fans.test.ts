import { afterEach, expect, it, vi } from "vitest";
import type { Fan, FanRequest } from "../../src/model/scenario/fan/fan.ts";
import { cancelFan, drawFan } from "../../src/workers/fans.ts";

interface Asked {
  readonly id: number;
  readonly request: FanRequest;
}

/** A worker that keeps what it is asked, and answers when a test says so. */
class StillWorker extends EventTarget {
  static all: StillWorker[] = [];
  readonly asked: Asked[] = [];
  isEnded = false;
  constructor() {
    super();
    StillWorker.all.push(this);
  }
  postMessage(asked: Asked) {
    this.asked.push(asked);
  }
  terminate() {
    this.isEnded = true;
  }
  answer(fan: Fan) {
    const { id = 0 } = this.asked.at(-1) ?? {};
    this.dispatchEvent(new MessageEvent("message", { data: { id, fan } }));
  }
}

afterEach(() => {
  cancelFan();
  vi.unstubAllGlobals();
});

const [scenario, world] = [{}, {}] as [FanRequest["scenario"], FanRequest["world"]];
const request = (more: Partial<FanRequest> = {}): FanRequest => ({
  scenario,
  world,
  rival: null,
  runs: 1000,
  horizon: 86_400,
  ...more,
});
const fan = { runs: 1000 } as Fan;

/** Workers as they are before the first request: one that an earlier test has left is ended. */
function begin() {
  vi.stubGlobal("Worker", StillWorker);
  void drawFan(request());
  cancelFan();
  StillWorker.all = [];
}

it("two parts of the page that ask for the fan of one scenario in one world get the same fan of one worker", async () => {
  begin();
  const both = Promise.all([drawFan(request()), drawFan(request())]);
  expect(StillWorker.all.map(({ asked, isEnded }) => [asked.length, isEnded])).toEqual([[1, false]]);
  StillWorker.all[0]?.answer(fan);
  expect(await both).toEqual([fan, fan]);
});

it("a request for another world ends the one before, which resolves to null", async () => {
  begin();
  const first = drawFan(request());
  const second = drawFan(request({ world: {} as FanRequest["world"] }));
  expect(await first).toBeNull();
  expect(StillWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  StillWorker.all[1]?.answer(fan);
  expect(await second).toBe(fan);
});
