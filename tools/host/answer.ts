import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import type { Found } from "./files.ts";
import { cachingOf } from "./headers.ts";
import type { Content } from "./memory.ts";
import { rangeOf } from "./range.ts";

const textType = "text/plain; charset=utf-8";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": textType,
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** The files that requests are answered from. */
export interface Shop {
  readonly base: string;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  find(address: string): Promise<Found | null>;
  read(found: Found): Promise<Content>;
}

/**
 * Answers a GET or HEAD request: with the whole file, one range of bytes, or 304; gzipped where the client accepts
 * that.
 */
export async function answer({ base, headers, find, read }: Shop, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    say(response, 405, "Only GET and HEAD are answered here.");
    return;
  }
  const found = await find(request.url ?? "/");
  if (found === null) {
    response.writeHead(404, { "Content-Type": types[".html"], "Cache-Control": "no-cache" });
    response.end(request.method === "HEAD" ? undefined : notFound(base));
    return;
  }
  const content = await read(found);
  await send(found, content, request, response);
}

/** Ends an answer with one line of plain text. */
export function say(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { "Content-Type": textType });
  response.end(`${line}\n`);
}

async function send(found: Found, content: Content, request: IncomingMessage, response: ServerResponse) {
  const type = types[extname(found.path)] ?? "application/octet-stream";
  const { headers } = request;
  const packs = type.includes("charset");
  const plain = `"${content.etag}"`;
  // A range is always of the plain bytes.
  const range = rangeOf(headers.range, String(headers["if-range"] ?? plain), plain, content.bytes.length);
  const packed = packs && range === null && acceptsGzip(headers["accept-encoding"]);
  const etag = packed ? `"${content.etag}-gzip"` : plain;
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", cachingOf(found.path));
  response.setHeader("ETag", etag);
  response.setHeader("Accept-Ranges", "bytes");
  if (packs) response.setHeader("Vary", "Accept-Encoding");
  if (knows(headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (range === "outside") {
    response.setHeader("Content-Range", `bytes */${content.bytes.length}`);
    say(response, 416, "The file ends before that.");
    return;
  }
  if (packed) response.setHeader("Content-Encoding", "gzip");
  if (range !== null) response.setHeader("Content-Range", `bytes ${range.from}-${range.to}/${content.bytes.length}`);
  const body = packed
    ? await content.packed()
    : range === null
      ? content.bytes
      : content.bytes.subarray(range.from, range.to + 1);
  response.writeHead(range === null ? 200 : 206, { "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Whether an `Accept-Encoding` accepts gzip; `gzip;q=0` does not. */
const acceptsGzip = (accepted: string | string[] | undefined): boolean =>
  /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|,|$)/i.test(String(accepted ?? ""));

/** Whether an `If-None-Match` names a version; a `W/` before it is ignored. */
const knows = (header: string | undefined, etag: string): boolean =>
  (header ?? "").split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));

const notFound = (base: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Nothing here</title>
<h1>Nothing here</h1>
<p>There is no such page. <a href="${base}">To the map</a></p>
</html>
`;
