import { applyPalette, GIFEncoder, quantize } from "gifenc";
import type { FilmEncoder, FilmOrder } from "../../kit/film/order.ts";

/** The colour index of a pixel that a frame leaves as it was; the other 255 indexes are colours. */
const same = 255;

interface HeldFrame {
  readonly index: Uint8Array<ArrayBuffer>;
  /** Milliseconds for which the frame is shown. */
  delay: number;
}

/**
 * An encoder of GIF. All frames share the colours of the first, whose legend has every colour of the map; a frame holds
 * the pixels that differ from the previous frame, and equal frames become one that is shown for longer.
 */
export function gifEncoder({ width, height, perSecond }: FilmOrder): FilmEncoder {
  const gif = GIFEncoder();
  const delay = 1000 / perSecond;
  const sizes: number[] = [];
  let palette: ReturnType<typeof quantize> | null = null;
  let shown: Uint8Array | null = null;
  let waiting: HeldFrame | null = null;
  const write = () => {
    if (waiting === null || palette === null) return;
    const before = gif.bytesView().length;
    gif.writeFrame(changesOf(waiting.index, shown), width, height, {
      ...(shown === null ? { palette: [...palette, ...fillers(palette.length)] } : {}),
      delay: waiting.delay,
      // The frame is drawn over the previous one.
      dispose: 1,
      transparent: shown !== null,
      transparentIndex: same,
    });
    sizes.push(gif.bytesView().length - before);
    shown = waiting.index;
  };
  return {
    async add(pixels) {
      const rgba = new Uint8Array(pixels);
      palette ??= quantize(rgba, same, { format: "rgb565" });
      const index = applyPalette(rgba, palette, "rgb565");
      if (waiting !== null && isSame(index, waiting.index)) {
        waiting.delay += delay;
        return;
      }
      write();
      waiting = { index, delay };
    },
    async end() {
      write();
      gif.finish();
      return { bytes: gif.bytes().buffer, sizes };
    },
  };
}

/** Colours that no pixel has, up to 256: the table of a GIF has a power of two. */
const fillers = (from: number): readonly (readonly number[])[] =>
  Array.from({ length: same + 1 - from }, () => [0, 0, 0]);

function changesOf(index: Uint8Array<ArrayBuffer>, before: Uint8Array | null): Uint8Array<ArrayBuffer> {
  return before === null ? index : index.map((colour, pixel) => (colour === before[pixel] ? same : colour));
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.every((colour, pixel) => colour === other[pixel]);
