import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import type { Duplex } from "node:stream";
import { Plain } from "./build/plain.ts";
import { answer, say } from "./host/answer.ts";
import { fileFinder } from "./host/files.ts";
import { safetyHeaders } from "./host/headers.ts";
import { contentMemory } from "./host/memory.ts";

/** A running server of a folder. */
export interface Served {
  /** Its address: `http://127.0.0.1:4173/`, with the sub-path if there is one. */
  readonly url: string;
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
  readonly root: string;
  /** The port; 0 for any free one. */
  readonly port: number;
  /** The sub-path of the site, `/` or `/some/path/`. */
  readonly base?: string;
  /** Called once for each symbolic link that leads out of the folder; such a file is answered as missing. */
  readonly refused?: (link: string, target: string) => void;
  /** The headers of every answer; without them those of this site, which admit its own scripts and workers alone. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bytes of the cache of files; the whole site with its gzipped copies has about 8 MB. */
const mostHeld = 48 * 1024 * 1024;

/** Serves a folder on 127.0.0.1 as a static host would; rejects where the port is taken (`EADDRINUSE`). */
export async function serve({
  root,
  port,
  base = "/",
  refused = () => {},
  headers = safetyHeaders(),
}: ServeOptions): Promise<Served> {
  const reported = new Set<string>();
  const find = await fileFinder(resolve(root), base, (link, target) => {
    if (!reported.has(link)) refused(link, target);
    reported.add(link);
  });
  const shop = { base, headers, find, read: contentMemory(mostHeld) };
  const server = createServer((request, response) => {
    answer(shop, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, 500, "The file could not be read.");
    });
  });
  server.on("clientError", refuse);
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

/** Answers what is no readable request, such as a too long address or no HTTP at all, with one line. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, line] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "The address is too long: 16 kB are read."]
      : ["400 Bad Request", "This is no request that can be read."];
  const head = ["Content-Type: text/plain; charset=utf-8", "X-Content-Type-Options: nosniff", "Connection: close"];
  socket.end([`HTTP/1.1 ${status}`, ...head, "", `${line}\n`].join("\r\n"));
}

const usualPort = 4173;

/** Serves dist/ on $PORT, or 4173, until it is stopped; where that fails, prints one line that says what to do. */
export async function main(): Promise<void> {
  const port = portOf(process.env["PORT"]);
  if (typeof port === "string") return giveUp(port);
  await demandSite("dist");
  const refused = (link: string, target: string) =>
    console.error(`${link} leads out of dist/, to ${target}: it is not served.`);
  try {
    const { url } = await serve({ root: "dist", port, refused });
    console.log(`Hashfall is at ${url} (Ctrl+C stops it).`);
  } catch (error) {
    giveUp(whyNot(error as NodeJS.ErrnoException, port));
  }
}

/** Rejects with what to do where a folder holds no built site. */
export async function demandSite(root: string): Promise<void> {
  const page = await stat(join(root, "index.html")).catch(() => null);
  if (page === null) throw new Plain(`There is no ${root}/index.html yet: run npm run build first, or npm start.`);
}

/** The port in a text, or a sentence that says why it is not a port; 4173 for no text. */
function portOf(text: string | undefined): number | string {
  if (text === undefined || text === "") return usualPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  return `PORT=${text} is no port: write a whole number from 1 to 65535, as in PORT=${usualPort + 1} npm start`;
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number): string {
  const other = port < 65_535 ? port + 1 : port - 1;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Take another one: PORT=${other} npm start`;
  if (code === "EACCES") return `Port ${port} is not open to you. Take one above 1023: PORT=${usualPort} npm start`;
  return `The site cannot be served: ${message}`;
}

function giveUp(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
