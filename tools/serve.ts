import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Plain } from "./plain.ts";

/** A folder that is being served. */
export interface Served {
  /** `http://127.0.0.1:4173/`, with the sub-path where there is one. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The sub-path that the site stands under, `/` or `/some/path/`. */
  readonly base?: string;
}

/** Serves a folder on loopback as a static host would; rejects where the port is taken (`EADDRINUSE`). */
export async function serve({ root, port, base = "/" }: ServeOptions): Promise<Served> {
  const folder = resolve(root);
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": textType });
      response.end(`The file could not be read: ${String(error)}\n`);
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Serves dist/ on $PORT, or 4173, until it is stopped; rejects with what to do where it cannot. */
export async function main(): Promise<void> {
  const port = portOf(process.env["PORT"] || "4173");
  await demandSite("dist");
  try {
    const { url } = await serve({ root: "dist", port });
    console.log(`Hashfall is at ${url} (Ctrl+C stops it).`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${code ?? message})`;
    throw new Plain(`Port ${port} ${why}. Take another one: PORT=${port < 65_535 ? port + 1 : 4173} npm start`);
  }
}

/** Rejects with what to do where a folder holds no built site. */
export async function demandSite(root: string): Promise<void> {
  const page = await stat(join(root, "index.html")).catch(() => null);
  if (page === null) throw new Plain(`There is no ${root}/index.html yet: run npm run build first, or npm start.`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Plain(`PORT=${text} is no port: it is a whole number from 0, which takes any free one, to 65535.`);
}

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

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD", "Content-Type": textType }).end("Only GET and HEAD.\n");
    return;
  }
  const file = await fileFor(root, base, request.url ?? "/");
  if (file === null) {
    response.writeHead(404, { "Content-Type": types[".html"] });
    response.end(notFound(base));
    return;
  }
  const content = await readFile(file);
  const etag = `"${createHash("sha1").update(content).digest("base64url")}"`;
  const type = types[extname(file)] ?? "application/octet-stream";
  const headers = { "Content-Type": type, "Cache-Control": "no-cache", ETag: etag, Vary: "Accept-Encoding" };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const packed = type.includes("charset") && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const body = packed ? await zip(etag, content) : content;
  response.writeHead(200, {
    ...headers,
    ...(packed ? { "Content-Encoding": "gzip" } : {}),
    "Content-Length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The file that an address asks for: null for one outside the folder, outside the sub-path, or that is not there. */
async function fileFor(root: string, base: string, address: string): Promise<string | null> {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? "");
  if (path === null || !path.startsWith(base)) return null;
  const file = join(root, path.slice(base.length - 1));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return file;
  const index = join(file, "index.html");
  const isFolder = path.endsWith("/") && found?.isDirectory() && (await stat(index).catch(() => null))?.isFile();
  return isFolder ? index : null;
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

const pack = promisify(gzip);
const packs = new Map<string, Promise<Buffer>>();

/** Each content is packed once. */
function zip(etag: string, content: Buffer): Promise<Buffer> {
  const made = packs.get(etag) ?? pack(content);
  packs.set(etag, made);
  return made;
}

const notFound = (base: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Nothing here</title>
<h1>Nothing here</h1>
<p>There is no such page. <a href="${base}">To the map</a></p>
</html>
`;
