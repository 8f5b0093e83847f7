import { describe, expect, it } from "vitest";
import { choosePreset, moveTo, pause, play, setSpeed } from "../../src/state/actions.ts";
import { keepPlaying } from "../../src/state/playback.ts";
import { axisOf, startChoices } from "../../src/state/start.ts";
import { makeStore } from "../../src/state/store.ts";
import { presetsOf } from "../support/replays.ts";

const newest = Date.UTC(2026, 8, 30);
const { kazakhstan } = presetsOf(newest);

/** A clock that is moved by hand: `pass` lets milliseconds go by and draws one picture. */
function handClock() {
  let time = 0;
  let away = 0;
  let waiting: (() => void)[] = [];
  return {
    now: () => time,
    hidden: () => away,
    hide(milliseconds: number) {
      time += milliseconds;
      away += milliseconds;
    },
    requestFrame: (callback: () => void) => void waiting.push(callback),
    waiting: () => waiting.length,
    pass(milliseconds: number) {
      time += milliseconds;
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
    },
  };
}

function shutdownReplay() {
  const store = makeStore(startChoices(newest), axisOf(newest));
  store.dispatch(choosePreset(kazakhstan));
  const clock = handClock();
  const end = keepPlaying(store, clock);
  const hour = () => (store.get().at - Date.UTC(2022, 0, 4)) / 3_600_000;
  return { store, clock, end, hour };
}

describe("keepPlaying", () => {
  it("takes 10 whole steps a second: none after 60 ms, one after 120, three after 310", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(play());
    const hours = [60, 60, 190].map((milliseconds) => {
      clock.pass(milliseconds);
      return hour();
    });
    expect(hours).toEqual([0, 1, 3]);
  });

  it("asks for no picture while it is paused", () => {
    const { store, clock } = shutdownReplay();
    expect(clock.waiting()).toBe(0);
    store.dispatch(play());
    expect(clock.waiting()).toBe(1);
  });

  it("keeps the date when it is paused and goes on from there", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(play());
    clock.pass(500);
    store.dispatch(pause());
    clock.pass(700);
    expect(hour()).toBe(5);
    store.dispatch(play());
    clock.pass(100);
    expect(hour()).toBe(6);
  });

  it("does not run twice when Pause and Play come between two pictures", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(play());
    store.dispatch(pause());
    store.dispatch(play());
    expect(clock.waiting()).toBe(1);
    clock.pass(100);
    expect(hour()).toBe(1);
  });

  it("stops at the end of the span and says that it is paused", () => {
    const { store, clock } = shutdownReplay();
    store.dispatch(moveTo(Date.UTC(2022, 0, 15, 22)));
    store.dispatch(play());
    clock.pass(500);
    expect([store.get().at, store.get().playing]).toEqual([kazakhstan.span.to, false]);
    expect(clock.waiting()).toBe(0);
  });

  it("begins again on 4 January, before the first cut, when it is played from the end", () => {
    const { store, hour } = shutdownReplay();
    store.dispatch(moveTo(kazakhstan.span.to));
    store.dispatch(play());
    expect([hour(), store.get().playing]).toEqual([0, true]);
  });

  it("goes on, and does not catch up, after ten minutes in a sleeping tab", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(play());
    clock.pass(600_000);
    expect(hour()).toBe(1);
  });

  it("is 50 hours further after five seconds behind another tab, at 10 hours a second, and goes on from there", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(play());
    clock.hide(5000);
    clock.pass(0);
    expect(hour()).toBe(50);
    clock.pass(100);
    expect(hour()).toBe(51);
  });

  it("catches up for the five seconds behind another tab alone, not for the ten minutes that the computer slept", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(play());
    clock.hide(5000);
    clock.pass(600_000);
    expect(hour()).toBe(51);
  });

  it("does not catch up for a time behind another tab in which it was paused", () => {
    const { store, clock, hour } = shutdownReplay();
    clock.hide(5000);
    store.dispatch(play());
    clock.pass(100);
    expect(hour()).toBe(1);
  });

  it("a step every four seconds is the slowest", () => {
    const { store, clock, hour } = shutdownReplay();
    store.dispatch(setSpeed(0.25));
    store.dispatch(play());
    for (let picture = 0; picture < 16; picture += 1) clock.pass(250);
    expect(hour()).toBe(1);
  });

  it("pauses when it is ended for good", () => {
    const { store, clock, end, hour } = shutdownReplay();
    store.dispatch(play());
    end();
    clock.pass(500);
    expect([hour(), store.get().playing]).toEqual([0, false]);
  });
});
