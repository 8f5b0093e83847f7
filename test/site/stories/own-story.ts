import type { Page } from "playwright-core";
import { dropFile } from "../support/drop.ts";
import { expect } from "../support/test.ts";

/** The story beside the map. */
export const story = (page: Page) => page.getByRole("region", { name: "Story", exact: true });
const steps = (page: Page) => story(page).getByRole("list", { name: "Steps of your story" });
/** The steps by number and title. */
export const named = (page: Page) =>
  steps(page)
    .getByRole("button", { name: /^Edit step/ })
    .allTextContents();
/** Presses a button of the story by its name. */
export const press = (page: Page, name: string) =>
  story(page).getByRole("button", { name, exact: true }).press("Enter");
/** Opens a file by the dialog. */
export const open = (page: Page, name: string, text: string) =>
  story(page)
    .getByLabel("Open a file …")
    .setInputFiles([{ name, mimeType: "application/json", buffer: Buffer.from(text) }]);
/** A file that the page takes. */
export const sound = {
  version: 1,
  title: "From a file",
  steps: [{ link: "t=2022-01-05&pin=KAZ", title: "<img src=x>", text: ["One"], caption: "c", sources: ["cbeci"] }],
};

const [step] = sound.steps;
const ask = { kind: "number", question: "How many?", scale: { from: 0, to: 10 }, unit: "%", truth: 4 };
/** Three steps of three views, of which the first asks. */
export const asking = [
  { ...step, link: "t=2021-05-20&pin=CHN", title: "One", ask },
  { ...step, title: "Two" },
  { ...step, link: "t=2022-01", title: "Three" },
];

/** Drops a story whose first step asks, presents it by P, goes through it by Page Down and leaves it. */
export async function presentedFromStart(page: Page, steps: readonly { readonly title: string }[]): Promise<void> {
  const room = page.getByRole("region", { name: "Presenting" });
  const shown = async () => [
    await room.getByRole("heading", { level: 1 }).textContent(),
    await page.getByRole("progressbar").getAttribute("aria-label"),
  ];
  await dropFile(page, "steps.json", JSON.stringify({ ...sound, steps }));
  await expect.poll(async () => (await named(page)).length).toBe(steps.length);
  await page.keyboard.press("p");
  await expect.poll(shown).toEqual(["How many?", `1 of ${steps.length}`]);
  await expect.poll(() => new URL(page.url()).searchParams.get("pin")).toBe("CHN");
  // The first press shows the truth.
  await page.keyboard.press("PageDown");
  for (const [index, { title }] of steps.slice(1).entries()) {
    await page.keyboard.press("PageDown");
    await expect.poll(shown).toEqual([title, `${index + 2} of ${steps.length}`]);
  }
  await page.keyboard.press("Escape");
  await expect.poll(() => room.count()).toBe(0);
}
