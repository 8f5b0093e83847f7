import {
  BufferTarget,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from "mediabunny";
import { MakingFault } from "../../kit/film/fault.ts";
import type { FilmEncoder, FilmOrder } from "../../kit/film/order.ts";

/** The codecs of a form, the better one first. */
const codecs = { mp4: ["avc"], webm: ["vp9", "vp8"] } as const satisfies Record<string, readonly VideoCodec[]>;
type VideoForm = keyof typeof codecs;

/** The first codec of a form that this browser encodes at a size; null for none. */
export async function codecFor(form: VideoForm, width: number, height: number): Promise<VideoCodec | null> {
  if (!("VideoEncoder" in globalThis)) return null;
  for (const codec of codecs[form]) if (await canEncodeVideo(codec, { width, height })) return codec;
  return null;
}

/** An encoder of MP4 or WebM by the browser's WebCodecs. Rejects where the browser has no codec for it. */
export async function videoEncoder(form: VideoForm, order: FilmOrder): Promise<FilmEncoder> {
  const { width, height, perSecond } = order;
  const codec = await codecFor(form, width, height);
  if (codec === null) throw new MakingFault({ code: "codec", format: form, width, height });
  const target = new BufferTarget();
  const format = form === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const sizes: number[] = [];
  const source = new VideoSampleSource({
    codec,
    quality: QUALITY_HIGH,
    keyFrameInterval: 5,
    onEncodedPacket: ({ data }) => sizes.push(data.byteLength),
  });
  output.addVideoTrack(source, { frameRate: perSecond });
  await output.start();
  let count = 0;
  return {
    async add(pixels) {
      const sample = new VideoSample(new Uint8Array(pixels), {
        format: "RGBA",
        codedWidth: width,
        codedHeight: height,
        timestamp: count / perSecond,
        duration: 1 / perSecond,
      });
      count += 1;
      await source.add(sample);
      sample.close();
    },
    async end() {
      await output.finalize();
      if (target.buffer === null) throw new Error("the film has no end");
      return { bytes: target.buffer, sizes };
    },
  };
}
