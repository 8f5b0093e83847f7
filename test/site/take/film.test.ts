import { readFileSync } from "node:fs";
import { decode } from "fast-png";
import { createFile, type ISOFile, MP4BoxBuffer } from "mp4box";
import { GifReader } from "omggif";
import type { Download, Locator, Page } from "playwright-core";
import { Decoder } from "ts-ebml";
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

async function made(page: Page, dialog: Locator): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 180_000 }),
    dialog.getByRole("button", { name: "Make the film" }).click(),
  ]);
  return readFileSync(await (download as Download).path());
}

const width = 480;
const height = 270;

/** The pixels of a picture of the tab, drawn at the film's size. */
async function pixelsOf(picture: Locator): Promise<Uint8Array> {
  const encoded = await picture.evaluate(
    (image: HTMLImageElement, [w, h]) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [w ?? 0, h ?? 0];
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    [width, height] as const,
  );
  return pixelsIn(encoded);
}

/** The pixels of a PNG in base64, RGBA. */
function pixelsIn(encoded: string): Uint8Array {
  const { data, channels } = decode(Buffer.from(encoded, "base64"));
  return Uint8Array.from({ length: 4 * width * height }, (_, at) =>
    at % 4 === 3 ? 255 : (data[Math.floor(at / 4) * channels + (at % 4)] ?? 0),
  );
}

/** The mean difference of two pictures' colours, from 0 to 255. */
function difference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) if (at % 4 !== 3) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / (one.length * 0.75);
}

test("China's exodus as GIF lasts 7 s for another reader, and its first and last frames are the pictures of those moments", async ({
  openReady,
}) => {
  const { page } = await openReady();
  const dialog = await opened(page, "china", "gif");
  await expect
    .poll(() => dialog.textContent(), { timeout: 60_000 })
    .toMatch(/Between \d.* and \d.*B, judged by a few of its pictures/);
  const pictures = Number(/: (\d+) different pictures in 7 s/.exec((await dialog.textContent()) ?? "")?.[1]);
  const first = await pixelsOf(dialog.getByRole("img", { name: "First picture of the film" }));
  const last = await pixelsOf(dialog.getByRole("img", { name: "Last picture of the film" }));
  const gif = new GifReader(new Uint8Array(await made(page, dialog)));
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

test("Kazakhstan's shutdown as MP4 and a story as WebM have 175 frames in 7 s for other readers; a cancelled film leaves no file", async ({
  openReady,
}) => {
  const { page } = await openReady();
  const dialog = await opened(page, "kazakhstan", "mp4");
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  await dialog.getByRole("button", { name: "Make the film" }).click();
  await dialog.getByRole("progressbar", { name: "Frames made" }).waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => dialog.textContent()).toContain("Cancelled. Nothing was saved.");
  expect(downloads).toBe(0);

  const first = await pixelsOf(dialog.getByRole("img", { name: "First picture of the film" }));
  const last = await pixelsOf(dialog.getByRole("img", { name: "Last picture of the film" }));
  const file = await made(page, dialog);
  const mp4 = tracksOf(file);
  const [track] = mp4.getInfo().videoTracks;
  expect(track?.codec).toMatch(/^avc1\./);
  expect([track?.video?.width, track?.video?.height]).toEqual([width, height]);
  expect(track?.nb_samples).toBe(175);
  expect((track?.duration ?? 0) / (track?.timescale ?? 1)).toBeCloseTo(7, 1);
  // The encoder loses a little: a colour is off by 3 of 255 in the mean.
  expect(difference(await frameAt(page, file, 0), first)).toBeLessThan(6);
  expect(difference(await frameAt(page, file, 6.98), last)).toBeLessThan(6);
  expect(difference(first, last)).toBeGreaterThan(6);

  await opened(page, "story:exodus-2021", "webm");
  const elements = new Decoder().decode(new Uint8Array(await made(page, dialog)).buffer);
  const value = (name: string) => elements.find((one) => one.name === name && "value" in one) as { value?: unknown };
  expect(elements.filter(({ name }) => name === "SimpleBlock").length).toBe(175);
  expect(value("CodecID").value).toMatch(/^V_VP[89]$/);
  expect(Number(value("Duration").value)).toBeCloseTo(7000, -2);
  expect([value("PixelWidth").value, value("PixelHeight").value]).toEqual([width, height]);
  await page.getByRole("button", { name: "Close" }).click();
}, 300_000);

/** The frame that the browser's own player shows of a video at a second, in a window without the page's policy. */
async function frameAt(page: Page, file: Buffer, second: number): Promise<Uint8Array> {
  const blank = await page.context().newPage();
  const encoded = await blank.evaluate(
    async ([address, at, w, h]) => {
      const video = document.createElement("video");
      video.muted = true;
      video.src = address;
      await new Promise((loaded, failed) => {
        video.onloadeddata = loaded;
        video.onerror = () => failed(new Error(video.error?.message));
      });
      video.currentTime = at;
      await new Promise((there) => {
        video.onseeked = there;
      });
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [w, h];
      canvas.getContext("2d")?.drawImage(video, 0, 0);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    [`data:video/mp4;base64,${file.toString("base64")}`, second, width, height] as const,
  );
  await blank.close();
  return pixelsIn(encoded);
}

function tracksOf(file: Buffer): ISOFile {
  const reader = createFile();
  reader.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(file).buffer, 0));
  reader.flush();
  return reader;
}
