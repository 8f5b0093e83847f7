import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** Holds back the answers for some files until `cut`; from then on ends them without an answer, until `back`. */
export interface Held {
  readonly files: RegExp;
  readonly cut: Promise<void>;
  readonly back: Promise<void>;
  /** Whether an answer begins before it ends. */
  readonly broken?: boolean;
  /** Called with the address of each file that is held back. */
  readonly asked: (file: string) => void;
}

/**
 * Serves the site at `url` again and holds some of its files back. A route of Playwright would switch the browser's cache
 * off, and with it what the page relies on: that a fetched script is there when it is imported.
 */
export async function serveHeld(
  url: string,
  { files, cut, back, asked, broken }: Held,
): Promise<{ url: string; close(): Promise<void> }> {
  let isBack = false;
  void back.then(() => {
    isBack = true;
  });
  const server = createServer(async (ask, response) => {
    const path = ask.url ?? "/";
    if (files.test(path) && !isBack) {
      asked(path);
      await cut;
      if (broken) response.writeHead(200, { "Content-Type": "text/javascript", "Content-Length": "1000" }).write("//");
      setImmediate(() => response.destroy());
      return;
    }
    request(new URL(path, url), { method: ask.method, headers: ask.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    })
      .on("error", () => response.destroy())
      .end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
