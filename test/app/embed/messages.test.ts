import { describe, expect, it } from "vitest";
import { type FrameMessage, hostIn, makeGate, readMessage, unreadOpening } from "../../../src/app/embed/messages.ts";
import { talk } from "../../../src/app/embed/talk.ts";

describe("a message to a frame", () => {
  const fine = [
    { hashfall: 1, verb: "state" },
    { hashfall: 1, verb: "state", query: "layer=risk" },
    { hashfall: 1, verb: "play", playing: true },
    { hashfall: 1, verb: "height" },
    { hashfall: 1, verb: "ready" },
  ] as const;

  it.each(fine)("%j is read as it stands", (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    null,
    undefined,
    "play",
    1,
    [],
    { verb: "play", playing: true },
    { hashfall: 2, verb: "ready" },
    { hashfall: "1", verb: "ready" },
    { hashfall: 1, verb: "stop" },
    { hashfall: 1, verb: "__proto__" },
    { hashfall: 1, verb: "play" },
    { hashfall: 1, verb: "play", playing: "yes" },
    { hashfall: 1, verb: "state", query: 7 },
    { hashfall: 1, verb: "state", query: "a".repeat(2001) },
    { hashfall: 1, verb: "ready", more: true },
    { hashfall: 1, verb: "play", playing: true, query: "layer=risk" },
    new Map([["verb", "ready"]]),
    new ArrayBuffer(8),
  ])("%j is none", (message) => {
    expect(readMessage(message)).toBeNull();
  });
});

describe("the origin that a frame's address names", () => {
  it.each([
    ["?embed=1&host=https://news.example", "https://news.example"],
    ["?host=https%3A%2F%2Fnews.example%3A8080&embed=1", "https://news.example:8080"],
    ["?embed=1&host=https://news.example/path", "https://news.example"],
    ["?embed=1", null],
    ["?embed=1&host=*", null],
    ["?embed=1&host=null", null],
    ["?embed=1&host=javascript:alert(1)", null],
    ["?embed=1&host=file:///etc", null],
  ])("in %s is %s", (search, origin) => {
    expect(hostIn(search)).toBe(origin);
  });

  it("and the colours are named where they cannot be read: embed=2 and host=*", () => {
    expect(unreadOpening("?embed=2&host=*")).toEqual(["embed=2", "host=*"]);
    expect(unreadOpening("?embed=dark&host=https://news.example")).toEqual([]);
  });
});

it("of 10,000 messages in one second 30 are read, and one a second later is read again", () => {
  let time = 0;
  const open = makeGate(() => time);
  const read = Array.from({ length: 10_000 }, open).filter(Boolean);
  expect(read.length).toBe(30);
  time = 1000;
  expect(open()).toBe(true);
});

/** A frame of `https://news.example` whose messages and screen frames a test sends by hand. */
function framed(search: string) {
  const told: (readonly [FrameMessage, string])[] = [];
  const done: string[] = [];
  const around = { postMessage: (message: FrameMessage, to: string) => void told.push([message, to]) };
  let hear: (event: object) => void = () => {};
  let frames: (() => void)[] = [];
  const window = {
    parent: around,
    location: { search },
    addEventListener: (_: string, listener: (event: object) => void) => {
      hear = listener;
    },
    requestAnimationFrame: (draw: () => void) => frames.push(draw),
  };
  const tell = talk(
    window as unknown as Window,
    {
      show: (query) => void done.push(query),
      play: (playing) => void done.push(playing ? "play" : "pause"),
      state: () => ({ verb: "height", height: 0 }),
      height: () => ({ verb: "height", height: 7 }),
    },
    () => 0,
  );
  const draw = () => {
    const due = frames;
    frames = [];
    for (const one of due) one();
  };
  const say = (data: unknown, origin = "https://news.example", source: unknown = around) =>
    hear({ data, origin, source });
  return { told, done, say, draw, tell, waiting: () => frames.length };
}

describe("a frame with host=https://news.example", () => {
  const search = "?embed=1&host=https://news.example";

  it("says at once that it is ready, to that origin alone", () => {
    expect(framed(search).told).toEqual([[{ hashfall: 1, verb: "ready" }, "https://news.example"]]);
  });

  it("heeds no other origin, no other window, and no message that is malformed", () => {
    const { say, draw, done, waiting } = framed(search);
    const play = { hashfall: 1, verb: "play", playing: true };
    say(play, "https://other.example");
    say(play, "null");
    say(play, "https://news.example", {});
    say({ ...play, playing: 1 });
    expect(waiting()).toBe(0);
    say(play);
    draw();
    expect(done).toEqual(["play"]);
  });

  it("does of several messages between two frames of the screen the last of each verb, in their order", () => {
    const { say, draw, done, told, waiting } = framed(search);
    say({ hashfall: 1, verb: "play", playing: true });
    say({ hashfall: 1, verb: "state", query: "layer=risk" });
    say({ hashfall: 1, verb: "state", query: "layer=share" });
    say({ hashfall: 1, verb: "play", playing: false });
    expect(waiting()).toBe(1);
    draw();
    expect(done).toEqual(["layer=share", "pause"]);
    expect(told.length).toBe(3);
  });
});

it("a frame whose address names no host hears nobody and tells nobody", () => {
  const { say, waiting, told, tell } = framed("?embed=1");
  say({ hashfall: 1, verb: "play", playing: true });
  tell({ verb: "ready" });
  expect([waiting(), told.length]).toEqual([0, 0]);
});
