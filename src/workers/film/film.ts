import { makingReasonOf } from "../../kit/film/fault.ts";
import { type FilmEncoder, type FilmFormat, type FilmOrder, filmFormats } from "../../kit/film/order.ts";
import { alive } from "../patience.ts";
import { gifEncoder } from "./gif.ts";
import { codecFor, videoEncoder } from "./video.ts";

/** A request of the page to the worker. The page sends a request only after the answer to the previous one. */
export type FilmRequest =
  | { readonly ask: "formats"; readonly width: number; readonly height: number }
  | { readonly ask: "begin"; readonly order: FilmOrder }
  | { readonly ask: "add"; readonly pixels: ArrayBuffer }
  | { readonly ask: "end" };

let encoder: FilmEncoder | null = null;

async function answerTo(request: FilmRequest): Promise<unknown> {
  if (request.ask === "formats") return formatsAt(request.width, request.height);
  if (request.ask === "begin") {
    const { order } = request;
    encoder = order.format === "gif" ? gifEncoder(order) : await videoEncoder(order.format, order);
    return null;
  }
  if (encoder === null) throw new Error("no film has begun");
  return request.ask === "add" ? encoder.add(request.pixels) : encoder.end();
}

async function formatsAt(width: number, height: number): Promise<readonly FilmFormat[]> {
  const able = await Promise.all(
    filmFormats.map(async (format) => format === "gif" || (await codecFor(format, width, height)) !== null),
  );
  return filmFormats.filter((_, index) => able[index]);
}

self.addEventListener("message", ({ data }: MessageEvent<FilmRequest>) => {
  answerTo(data).then(
    (value) => self.postMessage({ value }),
    (error: unknown) => self.postMessage({ fault: makingReasonOf(error) }),
  );
});
self.postMessage(alive);
