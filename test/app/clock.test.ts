import { expect, it } from "vitest";
import { hiddenTime } from "../../src/app/start/clock.ts";

it("a page hidden from second 2 to 5 and again from 6 was hidden for 3 s at second 6 and for 7 s at second 10", () => {
  let seconds = 0;
  const told: (() => void)[] = [];
  const page = {
    visibilityState: "visible" as DocumentVisibilityState,
    addEventListener: (_: string, listener: () => void) => void told.push(listener),
  };
  const hidden = hiddenTime(page as unknown as Document, () => seconds);
  const turn = (at: number, state: DocumentVisibilityState) => {
    seconds = at;
    page.visibilityState = state;
    for (const tell of told) tell();
    return hidden();
  };
  expect([turn(2, "hidden"), turn(5, "visible"), turn(6, "hidden")]).toEqual([0, 3, 3]);
  seconds = 10;
  expect(hidden()).toBe(7);
});
