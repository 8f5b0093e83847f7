import { GifReader } from "omggif";
import { expect, it } from "vitest";
import { gifEncoder } from "../../src/workers/film/gif.ts";
import { codecFor } from "../../src/workers/film/video.ts";

/** A picture of one colour with one pixel of another. */
function picture(colour: readonly number[], spot: readonly number[], at: number): ArrayBuffer {
  const pixels = Array.from({ length: 16 }, (_, pixel) => [...(pixel === at ? spot : colour), 255]);
  return new Uint8Array(pixels.flat()).buffer;
}

const black = [0, 0, 0];
const white = [255, 255, 255];

it("another reader finds two frames of 4 × 4 in a GIF of five at 10 a second, shown for 0.3 and 0.2 s, with their pixels", async () => {
  const gif = gifEncoder({ format: "gif", width: 4, height: 4, perSecond: 10 });
  for (const at of [3, 3, 3, 9, 9]) await gif.add(picture(black, white, at));
  const { bytes, sizes } = await gif.end();
  const reader = new GifReader(new Uint8Array(bytes));
  expect([reader.width, reader.height, reader.numFrames()]).toEqual([4, 4, 2]);
  expect([0, 1].map((frame) => reader.frameInfo(frame).delay)).toEqual([30, 20]);
  expect(sizes.length).toBe(2);
  const shown = new Uint8Array(4 * 16);
  const light = () =>
    Array.from({ length: 16 }, (_, pixel) => shown[4 * pixel] ?? 0).flatMap((red, pixel) => (red > 200 ? pixel : []));
  reader.decodeAndBlitFrameRGBA(0, shown);
  expect(light()).toEqual([3]);
  reader.decodeAndBlitFrameRGBA(1, shown);
  expect(light()).toEqual([9]);
});

it("without WebCodecs there is no codec for MP4 or WebM, and GIF is left", async () => {
  expect("VideoEncoder" in globalThis).toBe(false);
  expect(await codecFor("mp4", 960, 540)).toBeNull();
  expect(await codecFor("webm", 960, 540)).toBeNull();
});
