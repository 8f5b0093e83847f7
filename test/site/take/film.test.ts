import { readFileSync } from "node:fs";
import { createFile, type ISOFile, MP4BoxBuffer } from "mp4box";
import { GifReader } from "omggif";
import type { Download, Locator, Page, Route } from "playwright-core";
import { Decoder } from "ts-ebml";
import { difference, type Ends, expectEnds, height, pixelsOf, width } from "../support/pixels.ts";
import { expect, test } from "../support/test.ts";

/** The Film tab with a film of 6 s at half the size of a slide, 480 × 270. */
async function opened(page: Page, what: string, format: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  if ((await dialog.count()) === 0) await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog.getByRole("tab", { name: "Film" }).click();
  await dialog.getByRole("combobox", { name: "Film of" }).selectOption(what);
  await dialog.getByRole("combobox", { name: "Length and speed" }).selectOption("6");
  await dialog.getByRole("combobox", { name: "Size" }).selectOption("0.5");
  await dialog.getByRole("combobox", { name: "File" }).selectOption(format);
  await dialog.getByRole("img", { name: "Last picture of the film" }).waitFor();
  return dialog;
}

/** The first and the last picture of the tab. */
const endsIn = async (dialog: Locator): Promise<Ends> => ({
  first: await pixelsOf(dialog.getByRole("img", { name: "First picture of the film" })),
  last: await pixelsOf(dialog.getByRole("img", { name: "Last picture of the film" })),
});

/** The least and the most bytes that the tab says the film will have. */
async function estimated(dialog: Locator): Promise<readonly [least: number, most: number]> {
  const said = /Between ([\d.,]+)\s(kB|MB) and ([\d.,]+)\s(kB|MB), judged by a few of its pictures/;
  const text = async () => (await dialog.textContent()) ?? "";
  await expect.poll(text, { timeout: 60_000 }).toMatch(said);
  const [, least = "", one, most = "", other] = said.exec(await text()) ?? [];
  const bytes = (size: string, unit = "") => Number(size.replaceAll(",", "")) * (unit === "MB" ? 1e6 : 1e3);
  return [bytes(least, one), bytes(most, other)];
}

async function made(page: Page, dialog: Locator): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 180_000 }),
    dialog.getByRole("button", { name: "Make the film" }).click(),
  ]);
  return readFileSync(await (download as Download).path());
}

test("China's exodus from April to October 2021 as GIF lasts 7 s for another reader, and its first and last frames are the pictures of those moments", async ({
  openReady,
}) => {
  const { page } = await openReady({ computes: true });
  const dialog = await opened(page, "china", "gif");
  // From and To: a part of the replay, by the day.
  const day = (name: string) => dialog.getByRole("textbox", { name, exact: true });
  expect(await day("From").inputValue()).toBe("2021-04-01");
  await day("To").fill("2021-03-01");
  await dialog.getByText("From and To must be days between").waitFor();
  expect(await dialog.getByRole("button", { name: "Make the film" }).isDisabled()).toBe(true);
  await day("To").fill("2021-10-31");
  await dialog.getByRole("img", { name: "Last picture of the film" }).waitFor();
  await estimated(dialog);
  const pictures = Number(/: (\d+) different pictures in 7 s/.exec((await dialog.textContent()) ?? "")?.[1]);
  const told = await estimated(dialog);
  const { first, last } = await endsIn(dialog);
  const file = await made(page, dialog);
  expect(told[0]).toBeLessThan(file.length);
  expect(told[1]).toBeGreaterThan(file.length);
  const gif = new GifReader(new Uint8Array(file));
  expect([gif.width, gif.height]).toEqual([width, height]);
  // Equal pictures are one frame that stands for longer.
  expect(gif.numFrames()).toBeGreaterThan(50);
  expect(gif.numFrames()).toBeLessThanOrEqual(pictures);
  const delays = Array.from({ length: gif.numFrames() }, (_, frame) => gif.frameInfo(frame).delay);
  expect(delays.reduce((sum, delay) => sum + delay, 0)).toBe(700);
  const shown = new Uint8Array(4 * width * height);
  gif.decodeAndBlitFrameRGBA(0, shown);
  expect(difference(shown, first)).toBeLessThan(2);
  for (let frame = 1; frame < gif.numFrames(); frame++) gif.decodeAndBlitFrameRGBA(frame, shown);
  expect(difference(shown, last)).toBeLessThan(2);
  // The two pictures differ, so that the comparison can fail.
  expect(difference(first, last)).toBeGreaterThan(4);
}, 300_000);

test("a scenario as MP4, whose question stands on the link under another tab, and a story as WebM have 175 frames in 7 s for other readers, the first and the last those of their pictures; a cancelled film and a closed window leave no file", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: scene, computes: true });
  const dialog = await opened(page, "scenario", "mp4");
  expect(await dialog.getByRole("combobox", { name: "Film of" }).locator("option:checked").textContent()).toBe(
    "The scenario’s time",
  );
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  await dialog.getByRole("button", { name: "Make the film" }).click();
  await dialog.getByRole("progressbar", { name: "Frames made" }).waitFor();
  // Escape, twice as well, another tab and Close ask before the film ends; it goes on meanwhile.
  const question = dialog.getByRole("alertdialog", { name: "End the film?" });
  for (const leave of ["Escape", "Escape"]) {
    await page.keyboard.press(leave);
    await question.waitFor();
  }
  await question.getByRole("button", { name: "Go on making it" }).click();
  await dialog.getByRole("tab", { name: "Link" }).click();
  await question.waitFor();
  await question.getByRole("button", { name: "Go on making it" }).click();
  await dialog.getByRole("progressbar", { name: "Frames made" }).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await question.getByRole("button", { name: "End it and leave" }).click();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  expect(downloads).toBe(0);

  await opened(page, "scenario", "mp4");
  await dialog.getByRole("button", { name: "Make the film" }).click();
  await dialog.getByRole("progressbar", { name: "Frames made" }).waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => dialog.textContent()).toContain("Cancelled. Nothing was saved.");
  expect(downloads).toBe(0);

  const told = await estimated(dialog);
  const { first, last } = await endsIn(dialog);
  const file = await made(page, dialog);
  expect(told[0]).toBeLessThan(file.length);
  expect(told[1]).toBeGreaterThan(file.length);
  // A browser may refuse to save a file and not tell the page: the film is still there.
  const [again] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save hashfall.mp4 again" }).click(),
  ]);
  expect(readFileSync(await again.path()).length).toBe(file.length);
  const mp4 = tracksOf(file);
  const [track] = mp4.getInfo().videoTracks;
  expect(track?.codec).toMatch(/^avc1\./);
  expect([track?.video?.width, track?.video?.height]).toEqual([width, height]);
  expect(track?.nb_samples).toBe(175);
  expect((track?.duration ?? 0) / (track?.timescale ?? 1)).toBeCloseTo(7, 1);
  // The encoder loses a little: a colour is off by 3 of 255 in the mean.
  await expectEnds(page, "mp4", file, { first, last });
  expect(difference(first, last)).toBeGreaterThan(2);

  await opened(page, "story:exodus-2021", "webm");
  const promised = await estimated(dialog);
  const ends = await endsIn(dialog);
  const webm = await made(page, dialog);
  expect(promised[0]).toBeLessThan(webm.length);
  expect(promised[1]).toBeGreaterThan(webm.length);
  await expectEnds(page, "webm", webm, ends);
  expect(difference(ends.first, ends.last)).toBeGreaterThan(6);
  const elements = new Decoder().decode(new Uint8Array(webm).buffer);
  const value = (name: string) => elements.find((one) => one.name === name && "value" in one) as { value?: unknown };
  expect(elements.filter(({ name }) => name === "SimpleBlock").length).toBe(175);
  expect(value("CodecID").value).toMatch(/^V_VP[89]$/);
  expect(Number(value("Duration").value)).toBeCloseTo(7000, -2);
  expect([value("PixelWidth").value, value("PixelHeight").value]).toEqual([width, height]);
  // Whoever closes the window in mid-film is asked, and nothing half-written is left.
  downloads = 0;
  await dialog.getByRole("button", { name: "Make the film" }).click();
  await dialog.getByRole("progressbar", { name: "Frames made" }).waitFor();
  const asked = new Promise<string>((said) => {
    page.on("dialog", async (question) => {
      said(question.type());
      await question.accept();
    });
  });
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  expect(await Promise.race([asked, closed.then(() => "no question")])).toBe("beforeunload");
  await closed;
  expect(downloads).toBe(0);
}, 300_000);

/** Answers with the worker's script for a browser without WebCodecs. */
async function withoutEncoder(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: `delete self.VideoEncoder;${await response.text()}` });
}

test("a browser without WebCodecs says that GIF is left, and offers GIF alone; a story is filmed from the step to the step that are asked, and a step 99 of it is refused in words", async ({
  openReady,
}) => {
  const { page } = await openReady({
    prepare: (context) =>
      // The page may ask for the worker again just when the test ends: then nobody waits for the answer.
      context.route(/\/film-[^/]*\.js$/, (route) => withoutEncoder(route).catch(() => null)),
  });
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab", { name: "Film" }).click();
  await dialog.getByText("This browser encodes no video here: GIF is left.").waitFor();
  expect(await dialog.getByRole("combobox", { name: "File" }).locator("option").allTextContents()).toEqual(["GIF"]);

  await dialog.getByRole("combobox", { name: "Film of" }).selectOption("story:exodus-2021");
  const to = dialog.getByRole("spinbutton", { name: "To step" });
  const count = Number(await to.inputValue());
  expect(count).toBeGreaterThan(2);
  expect(await dialog.getByRole("spinbutton", { name: "From step" }).inputValue()).toBe("1");
  await to.fill("99");
  expect(await dialog.getByRole("alert").textContent()).toBe(
    `From step and To step must be whole numbers from 1 to ${count}, From step not after To step.`,
  );
  expect(await dialog.getByRole("button", { name: "Make the film" }).isDisabled()).toBe(true);
  // Each of two steps has half of the 12 s.
  await to.fill("2");
  await dialog.getByRole("option", { name: "12 s, 6 s a step" }).waitFor({ state: "attached" });
  expect(await dialog.getByRole("alert").count()).toBe(0);
});

/** Half of Kazakhstan without power for a day from 5 January 2022, on a link whose tab and time show the facts. */
const scene = "?sc=1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";

function tracksOf(file: Buffer): ISOFile {
  const reader = createFile();
  reader.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(file).buffer, 0));
  reader.flush();
  return reader;
}
