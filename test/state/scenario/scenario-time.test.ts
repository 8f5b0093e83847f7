import { describe, expect, it } from "vitest";
import { end, home, moveSteps, moveTo, pause, play, setSpeed, zoomTime } from "../../../src/state/actions.ts";
import { keepPlaying } from "../../../src/state/playback.ts";
import { askScenario } from "../../../src/state/scenario/scenario.ts";
import { enterScenarioTime, inScenarioTime, leaveScenarioTime } from "../../../src/state/scenario/scenario-time.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { makeStore } from "../../../src/state/store.ts";

const newest = Date.UTC(2026, 8, 30);
const hour = 3_600_000;
const began = Date.UTC(2026, 8, 30);
/** Four measured days, and twenty that no fact reaches. */
const limits = { whole: { from: began - 96 * hour, to: began + 480 * hour }, start: began };

function played() {
  const store = makeStore(startChoices(newest), axisOf(newest));
  store.dispatch(askScenario("1~a"));
  store.dispatch(enterScenarioTime({ at: began, span: limits.whole, speed: 10 }, false));
  const at = () => ((store.get().asked.time?.at ?? Number.NaN) - began) / hour;
  return { store, at };
}

describe("a change of time in scenario time", () => {
  it("moves scenario time past the newest fact, and leaves the facts where they are", () => {
    const { store, at } = played();
    store.dispatch(inScenarioTime(moveSteps(30), limits));
    expect(at()).toBe(30);
    expect(store.get().at).toBe(newest);
    store.dispatch(inScenarioTime(end(), limits));
    expect(at()).toBe(480);
  });

  it("goes back no further than the start, whatever the axis shows before it", () => {
    const { store, at } = played();
    for (const change of [home(), moveSteps(-5), moveTo(began - 50 * hour)]) {
      store.dispatch(inScenarioTime(change, limits));
      expect(at()).toBe(0);
    }
  });

  it("zooms its own span and keeps its own speed", () => {
    const { store } = played();
    const before = store.get();
    store.dispatch(inScenarioTime(zoomTime(4, began), limits));
    store.dispatch(inScenarioTime(setSpeed(60), limits));
    const { asked, span, speed } = store.get();
    expect((asked.time?.span.to ?? 0) - (asked.time?.span.from ?? 0)).toBe(144 * hour);
    expect(asked.time?.speed).toBe(60);
    expect([span, speed]).toEqual([before.span, before.speed]);
  });

  it("is the same change of the facts while they are shown", () => {
    const choices = startChoices(newest);
    expect(inScenarioTime(moveSteps(-1))(choices)).toEqual(moveSteps(-1)(choices));
  });
});

describe("playing and leaving", () => {
  it("plays ten hours a second at its own speed and rests at the end of what is shown", () => {
    const { store, at } = played();
    let time = 0;
    let next = () => {};
    keepPlaying(store, {
      now: () => time,
      requestFrame: (beat) => {
        next = beat;
      },
    });
    const pass = (milliseconds: number) => {
      time += milliseconds;
      next();
    };
    store.dispatch(inScenarioTime(play(), limits));
    pass(550);
    expect(at()).toBe(5);
    for (let second = 0; second < 60; second += 1) pass(1000);
    expect(at()).toBe(480);
    expect(store.get().playing).toBe(false);
  });

  it("returns to the measured moment, paused", () => {
    const { store } = played();
    store.dispatch(moveTo(Date.UTC(2026, 7, 1)));
    store.dispatch(inScenarioTime(play(), limits));
    store.dispatch(leaveScenarioTime());
    const { at, playing, asked } = store.get();
    expect([at, playing, asked.time, asked.scenario]).toEqual([Date.UTC(2026, 7, 1), false, null, "1~a"]);
    // Where the facts are shown already, nothing is left and playing goes on.
    expect(leaveScenarioTime()({ ...store.get(), playing: true })).toEqual({});
    store.dispatch(inScenarioTime(pause()));
    expect(store.get().at).toBe(Date.UTC(2026, 7, 1));
  });
});
