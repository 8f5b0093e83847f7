import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/** Puts in an audio context that writes down what is scheduled, into `heard` of the window. */
const record = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    const param = (name: string) => ({
      value: 0,
      setTargetAtTime: (value: number) => heard.push(`${name} ${value}`),
      setValueAtTime: () => {},
      exponentialRampToValueAtTime: () => {},
    });
    let made = 0;
    const node = () => {
      made += 1;
      const name = String(made);
      return {
        type: "",
        frequency: param(`${name} pitch`),
        gain: param(`${name} level`),
        connect: () => {},
        start: (at?: number) => at !== undefined && heard.push("tick"),
        stop: () => {},
      };
    };
    class Recorder {
      currentTime = 0;
      destination = {};
      createGain = node;
      createOscillator = node;
      resume = () => Promise.resolve();
      close = () => Promise.resolve(heard.push("closed"));
    }
    Object.assign(window, { AudioContext: Recorder, heard });
  });
const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test("a replay is heard when it is asked for: off at the start, ticks and a tone while it plays, Kazakhstan silent from 10:30 on, and said in words; without audio the page says so", async ({
  openReady,
}) => {
  const { page, requests } = await openReady({ query: "?t=2022-01-05T07:00Z&span=2022-01-02..2022-01-15&pin=KAZ" });
  await page.getByRole("button", { name: "Hear it as sound" }).click();
  const sound = page.getByRole("region", { name: "Sound" });
  await sound.getByText("The tone of Kazakhstan is half as loud: its internet is stated as partial.").waitFor();
  expect(requests.some((url) => /\/Sound-[^/]+\.js/.test(url))).toBe(true);
  await page.evaluate(() => Reflect.deleteProperty(window, "AudioContext"));
  await sound.getByRole("button", { name: "Sound off" }).click();
  await sound.getByText("This browser gives no sound here.").waitFor();
  await record(page);
  await sound.getByRole("button", { name: "Sound off" }).click();
  await sound.getByRole("button", { name: "Sound on" }).waitFor();
  await sound.getByText("Press Play on the time axis to hear it.").waitFor();
  await sound.getByRole("slider", { name: "Volume" }).press("ArrowLeft");
  // Made in this order: 1 is the volume, 2 and 3 the tone, 4 and 5 the country.
  await expect.poll(async () => (await heardOn(page)).includes("1 level 0.45")).toBe(true);
  expect(await heardOn(page)).not.toContain("tick");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(async () => (await heardOn(page)).filter((one) => one === "tick").length).toBeGreaterThan(3);
  await expect.poll(async () => (await heardOn(page)).some((one) => /^2 pitch \d/.test(one))).toBe(true);
  await expect.poll(async () => (await heardOn(page)).includes("5 level 0.08")).toBe(true);
  await sound.getByText("The tone of Kazakhstan is silent: its internet is stated as down.").waitFor();
  await expect.poll(async () => (await heardOn(page)).findLast((one) => one.startsWith("5 level"))).toBe("5 level 0");
  // By the keyboard: the replay goes on meanwhile, and its notes move the button.
  await sound.getByRole("button", { name: "Sound on" }).press("Enter");
  await expect.poll(async () => (await heardOn(page)).at(-1)).toBe("closed");
  const count = (await heardOn(page)).length;
  await expect.poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext")).toMatch(/^6 Jan/);
  expect(await heardOn(page)).toHaveLength(count);
});
