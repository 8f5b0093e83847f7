import { describe, expect, it } from "vitest";
import { notationAt } from "../../../src/display/sound/notation.ts";
import { blocksPerTick, pitchOf, type SoundSource, soundSource, soundsOf } from "../../../src/display/sound/sounds.ts";
import { replays } from "../../../src/facts/replays.ts";
import { nothingYet } from "../../../src/facts/shelf.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { inChina, inKazakhstan, realFacts } from "../claims/real.ts";

const sourceOf = (id: string, choices: Choices): SoundSource => {
  const replay = replays.find((one) => one.id === id);
  const source = replay === undefined ? null : soundSource({ facts: realFacts, frame: { choices } }, replay);
  if (source === null) throw new Error(`no sound for ${id}`);
  return source;
};
const kazakhstan = sourceOf("kazakhstan", inKazakhstan("2022-01-05T12:00Z"));
const china = sourceOf("china", inChina("2021-07-03"));
const at = Date.parse;
const hourFrom = (from: string, perTick = 1) => soundsOf(kazakhstan, at(from), at(from) + 3_600_000, perTick);

describe("the ticks of a replay", () => {
  it("are one for each block: 30 blocks from 10:30 to 16:30 on 5 January 2022, as the story of Kazakhstan counts them", () => {
    const { blocks, ticks } = soundsOf(kazakhstan, at("2022-01-05T10:30Z"), at("2022-01-05T16:30Z"), 1);
    const times = realFacts.blocks.state === "ready" ? [...realFacts.blocks.value.times] : [];
    const counted = times.filter(
      (time) => time * 1000 >= at("2022-01-05T10:30Z") && time * 1000 < at("2022-01-05T16:30Z"),
    );
    expect([blocks, counted.length]).toEqual([30, 30]);
    expect(ticks).toHaveLength(counted.length);
    expect(ticks.every((part) => part >= 0 && part < 1)).toBe(true);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
  });

  it("for every third block are, over any hours that follow each other, as many as over all of them at once", () => {
    const hours = Array.from({ length: 24 }, (_, hour) =>
      hourFrom(new Date(at("2022-01-05") + hour * 3_600_000).toISOString(), 3),
    );
    const day = soundsOf(kazakhstan, at("2022-01-05"), at("2022-01-06"), 3);
    expect(hours.reduce((sum, { ticks }) => sum + ticks.length, 0)).toBe(day.ticks.length);
    expect(Math.abs(day.ticks.length - day.blocks / 3)).toBeLessThan(1);
  });

  it.each([
    ["hour", 1, 1],
    ["hour", 4, 1],
    ["hour", 10, 3],
    ["hour", 60, 24],
    ["day", 4, 24],
    ["day", 10, 72],
    ["day", 60, 576],
  ] as const)(
    "by the %s at %d steps a second stand for %d blocks, so that at most 24 a second are due",
    (step, speed, blocks) => {
      expect(blocksPerTick(step, speed)).toBe(blocks);
    },
  );
});

describe("the tone of the hashrate", () => {
  it("is 440 Hz where the replay begins, and an octave is a factor of two: half the hashrate has 220 Hz", () => {
    expect(pitchOf(100, 100)).toBe(440);
    expect(pitchOf(50, 100)).toBe(220);
    const begins = soundsOf(kazakhstan, kazakhstan.replay.begins - 3_600_000, kazakhstan.replay.begins, 1);
    expect(begins.pitch).toBe(440);
  });

  it("falls in China's exodus to about half, almost an octave: on 3 July 2021 below 260 Hz", () => {
    const { hashrate, pitch } = soundsOf(china, at("2021-07-02"), at("2021-07-03"), 1);
    expect(hashrate).toBeLessThan(110);
    expect(pitch).toBeLessThan(260);
    expect(pitch).toBeGreaterThan(200);
  });
});

describe("the sound of the country", () => {
  it.each([
    ["2022-01-04T12:00Z", "unknown"],
    ["2022-01-04T16:00Z", "partial"],
    ["2022-01-05T11:00Z", "down"],
    ["2022-01-06T13:00Z", "partial"],
    ["2022-01-07T00:00Z", "down"],
    ["2022-01-12T00:00Z", "ordinary"],
  ])("of Kazakhstan is at %s that of the stated %s", (moment, state) => {
    expect(soundsOf(kazakhstan, at(moment) - 3_600_000, at(moment), 1).voice).toBe(state);
  });

  it("is none for China, whose internet nobody stated, and its words say so", () => {
    expect(soundsOf(china, at("2021-07-02"), at("2021-07-03"), 1).voice).toBe(null);
    expect(notationAt(china, at("2021-07-03"), 72, "China", "en-GB").lines.at(-1)).toMatch(
      /^China has no tone of its own/,
    );
  });
});

describe("the drawing of what is heard", () => {
  it("has the 48 hours up to the moment, each with its blocks, tone and country, and says the newest", () => {
    const { steps, lines } = notationAt(kazakhstan, at("2022-01-05T12:00Z"), 1, "Kazakhstan", "en-GB");
    expect(steps).toHaveLength(48);
    expect([steps[0]?.at, steps.at(-1)?.at]).toEqual([at("2022-01-03T13:00Z"), at("2022-01-05T12:00Z")]);
    expect(steps.map(({ voice }) => voice).slice(-3)).toEqual(["partial", "down", "down"]);
    expect(lines[2]).toBe("The tone of Kazakhstan is silent: its internet is stated as down.");
    expect(lines[0]).toBe(`A tick is a block. ${hourFrom("2022-01-05T11:00Z").blocks} blocks in this hour.`);
  });

  it("is not there until the blocks have come", () => {
    const replay = kazakhstan.replay;
    expect(
      soundSource(
        { facts: { ...realFacts, blocks: nothingYet.blocks }, frame: { choices: inKazakhstan("2022-01-05") } },
        replay,
      ),
    ).toBe(null);
  });
});
