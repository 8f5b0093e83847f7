import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speakChanges } from "../../src/app/voice.ts";
import { eventSpoken } from "../../src/display/replays/tell.ts";
import type { Page } from "../../src/panels/shared/page.ts";
import { pause, play, playOn } from "../../src/state/actions.ts";
import { makeStore } from "../../src/state/store.ts";
import { inKazakhstan, realFacts } from "../display/claims/real.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** All that is spoken while the replay of Kazakhstan plays from a moment, 10 hours a second, for some seconds. */
function heardFrom(at: string, seconds: number, tellerComesAfter = 0): readonly string[] {
  const heard: string[] = [];
  const place = {
    set textContent(text: string) {
      heard.push(text);
    },
  } as HTMLElement;
  const begins = inKazakhstan(at);
  const store = makeStore(begins, begins.span);
  const page = { get: () => ({ frame: { choices: store.get() } }) as Page, subscribe: () => () => {} };
  const fetched = performance.now() + tellerComesAfter;
  speakChanges(place, {
    store,
    page,
    event: (choices, since) => (performance.now() < fetched ? null : eventSpoken(realFacts, choices, since, "en-GB")),
  });
  store.dispatch(play());
  for (let step = 0; step < 10 * seconds; step += 1) {
    vi.advanceTimersByTime(100);
    store.dispatch(playOn(1));
  }
  store.dispatch(pause());
  return heard;
}

describe("the voice of Kazakhstan's replay at 10 hours a second", () => {
  it("begins with the first disturbance, of 4 January, 14:30, and not with the protests of 2 January, also where its code comes 0.3 s late", () => {
    for (const late of [0, 300]) expect(heardFrom("2022-01-04T00:00Z", 3, late)[0]).toMatch(/^4 Jan 2022, 14:30/);
  });

  it("says the full cut of 5 January, 10:30, though lesser events follow it within two seconds, and each later change of state that no other follows so soon", () => {
    const heard = heardFrom("2022-01-04T00:00Z", 20);
    const said = (time: string) => heard.find((text) => text.startsWith(time)) ?? "";
    expect(said("5 Jan 2022, 10:30")).toContain(": Cloudflare: full shutdown begins");
    for (const change of ["6 Jan 2022, 23:00", "10 Jan 2022, 02:00", "11 Jan 2022, 02:15"])
      expect(said(change)).not.toBe("");
  });

  it("from the middle, 8 January, says nothing of the days before", () => {
    expect(heardFrom("2022-01-08T00:00Z", 5)[0]).toMatch(/^(8|9) Jan 2022/);
  });
});
