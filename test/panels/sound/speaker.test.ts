import { afterEach, describe, expect, it } from "vitest";
import { makeSpeaker } from "../../../src/panels/sound/speaker.ts";

type Call = readonly [what: string, value: number, at: number];

/** An audio context at second 10 that writes down what is scheduled: `osc1.frequency`, `gain3.gain`, `osc4.start`. */
function recorder() {
  const calls: Call[] = [];
  let made = 0;
  const param = (name: string) => ({
    value: 0,
    setTargetAtTime: (value: number, at: number) => calls.push([name, value, at]),
    setValueAtTime: (value: number, at: number) => calls.push([name, value, at]),
    exponentialRampToValueAtTime: () => {},
  });
  const node = (kind: string) => {
    made += 1;
    const name = `${kind}${made}`;
    return {
      type: "",
      frequency: param(`${name}.frequency`),
      gain: param(`${name}.gain`),
      connect: () => {},
      start: (at = 0) => calls.push([`${name}.start`, 0, at]),
      stop: () => {},
    };
  };
  class Recorder {
    readonly currentTime = 10;
    readonly destination = {};
    createGain = () => node("gain");
    createOscillator = () => node("osc");
    resume = () => Promise.resolve();
    close = () => Promise.resolve(calls.push(["close", 0, 0]));
  }
  Object.assign(globalThis, { AudioContext: Recorder });
  return calls;
}

afterEach(() => Reflect.deleteProperty(globalThis, "AudioContext"));

// Made in this order: gain1 is the volume; osc2 and gain3 the network; osc4 and gain5 the country; ticks follow.
const sounds = { ticks: [0, 0.5], blocks: 2, hashrate: 180, pitch: 400, voice: "ordinary" } as const;

describe("a step of half a second with two blocks, at second 10", () => {
  it("schedules ticks at 10.03 and 10.28, the tone at 400 Hz and the country a fifth above it, at 600", () => {
    const calls = recorder();
    makeSpeaker().play(sounds, 0.5);
    const starts = calls.filter(([what, , at]) => what.endsWith(".start") && at > 0).map(([, , at]) => at);
    expect(starts).toEqual([10.03, 10.28]);
    expect(calls).toContainEqual(["osc2.frequency", 400, 10.03]);
    expect(calls).toContainEqual(["osc4.frequency", 600, 10.03]);
  });

  it.each([
    ["ordinary", [0.16]],
    ["partial", [0.08]],
    ["down", [0]],
    ["unknown", [0.08, 0]],
    [null, [0]],
  ] as const)("has the country stated as %s at the levels %j", (voice, levels) => {
    const calls = recorder();
    makeSpeaker().play({ ...sounds, voice }, 0.5);
    expect(calls.filter(([what]) => what === "gain5.gain").map(([, level]) => level)).toEqual(levels);
  });

  it("without a measured hashrate has no tone, and the country sounds alone at 660 Hz", () => {
    const calls = recorder();
    makeSpeaker().play({ ...sounds, hashrate: null, pitch: null }, 0.5);
    expect(calls).toContainEqual(["gain3.gain", 0, 10.03]);
    expect(calls).toContainEqual(["osc4.frequency", 660, 10.03]);
    expect(calls.some(([what]) => what === "osc2.frequency")).toBe(false);
  });
});

it("a speaker at rest silences both tones, its volume is that of all, and closing it ends the audio", () => {
  const calls = recorder();
  const speaker = makeSpeaker();
  speaker.volume(0.3);
  speaker.rest();
  speaker.close();
  expect(calls).toContainEqual(["gain1.gain", 0.3, 10]);
  expect(calls).toContainEqual(["gain3.gain", 0, 10]);
  expect(calls).toContainEqual(["gain5.gain", 0, 10]);
  speaker.play(sounds, 0.5);
  expect(calls.at(-1)?.[0]).toBe("close");
});

it("a browser without audio makes no speaker", () => expect(() => makeSpeaker()).toThrow());
