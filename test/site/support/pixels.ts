import { decode } from "fast-png";
import type { Locator, Page } from "playwright-core";
import { expect } from "./test.ts";

/** The pixels of a film's first and last picture, RGBA. */
export type Ends = Readonly<Record<"first" | "last", Uint8Array>>;

/** The size of a film of half a slide, px. */
export const width = 480;
export const height = 270;

/** The pixels of a picture of the tab, drawn at the film's size. */
export async function pixelsOf(picture: Locator): Promise<Uint8Array> {
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
export function difference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) if (at % 4 !== 3) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / (one.length * 0.75);
}

/**
 * Expects a video of 7 s to show two pictures at its start and at its end in the browser's own player, each nearer to its
 * own than to the other.
 */
export async function expectEnds(page: Page, kind: "mp4" | "webm", file: Buffer, { first, last }: Ends): Promise<void> {
  for (const [second, picture, other] of [
    [0, first, last],
    [6.98, last, first],
  ] as const) {
    const distances = async () => {
      const shown = await frameAt(page, kind, file, second);
      return [difference(shown, picture) < 6, difference(shown, picture) < difference(shown, other)];
    };
    // A busy player may show nothing yet when it says that it is there.
    await expect.poll(distances, { timeout: 60_000 }).toEqual([true, true]);
  }
}

/**
 * The frame that the browser's own player shows of a video at a second. Rejects where the player says nothing for eight
 * seconds, as it may on a busy machine; another one is then asked.
 */
async function frameAt(page: Page, kind: "mp4" | "webm", file: Buffer, second: number): Promise<Uint8Array> {
  // A window without the page's policy, which admits no video.
  const blank = await page.context().newPage();
  try {
    const shown = blank.evaluate(
      async ([address, at, w, h]) => {
        const soon = (said: Promise<unknown>) =>
          Promise.race([
            said,
            new Promise((_, late) => setTimeout(() => late(new Error("the player says nothing")), 8000)),
          ]);
        const video = document.createElement("video");
        video.muted = true;
        video.src = address;
        await soon(
          new Promise((loaded, failed) => {
            video.onloadeddata = loaded;
            video.onerror = () => failed(new Error(video.error?.message));
          }),
        );
        video.currentTime = at;
        await soon(
          new Promise((there) => {
            video.onseeked = there;
          }),
        );
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [w, h];
        canvas.getContext("2d")?.drawImage(video, 0, 0);
        return canvas.toDataURL("image/png").split(",")[1] ?? "";
      },
      [`data:video/${kind};base64,${file.toString("base64")}`, second, width, height] as const,
    );
    return pixelsIn(await within(20_000, shown));
  } finally {
    await within(5000, blank.close()).catch(() => null);
  }
}

/** What a promise gives, or an error after so many milliseconds: a window that does not answer must not hold a test. */
async function within<Given>(longest: number, given: Promise<Given>): Promise<Given> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${longest} ms`)), longest);
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
}
