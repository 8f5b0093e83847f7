import { expect, it } from "vitest";
import type { Fan } from "../../../src/display/scenario/types.ts";
import { drawnFan } from "../../../src/panels/scenario/drawn-fan.ts";

const fan = { runs: 1000 } as Fan;

it("a drawing that another request ends twice is asked for three times, and its fan comes", async () => {
  const answers = [null, null, fan];
  expect(
    await drawnFan(
      async () => answers.shift() ?? null,
      () => true,
    ),
  ).toBe(fan);
  expect(answers).toEqual([]);
});

it("one that is no longer wanted when it is ended is not asked for again", async () => {
  let asked = 0;
  const drawn = drawnFan(
    async () => {
      asked += 1;
      return null;
    },
    () => asked === 0,
  );
  expect(await drawn).toBeNull();
  expect(asked).toBe(1);
});

it("one that fails is not asked for again: the reason goes to who asked", async () => {
  const failing = () => Promise.reject(new Error("no worker"));
  await expect(drawnFan(failing, () => true)).rejects.toThrow("no worker");
});
