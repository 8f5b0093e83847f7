import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "../../../tools/serve.ts";

/** What the server answers in a file's place. */
export interface Fault {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** Faults by address; the first whose pattern fits the path and query is answered. */
export interface Faults {
  /** Answers these addresses so, until it is lifted. */
  put(pattern: RegExp, fault: Fault | "cut"): void;
  /** Keeps who asks for these addresses waiting, until it is lifted. */
  hold(pattern: RegExp): void;
  lift(): void;
}

/** The built site on a free port, as the project's own server gives it, and with faults where a journey puts them. */
export interface Site {
  readonly url: string;
  readonly faults: Faults;
  /** Every address asked for, path and query, in order. */
  readonly asked: readonly string[];
  /** From now on another folder is served, without the files that these patterns fit. */
  replace(root: string, gone: readonly RegExp[]): Promise<void>;
  close(): Promise<void>;
}

export async function serveSite(): Promise<Site> {
  let behind = await serve({ root: "dist", port: 0 });
  const asked: string[] = [];
  let faults: { readonly pattern: RegExp; readonly fault: Fault | "cut" | Promise<void> }[] = [];
  let release = () => {};
  const give = (request: IncomingMessage, response: ServerResponse) =>
    pass(behind.url, request, response).catch(() => request.socket.destroy());
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    asked.push(address);
    const found = faults.find(({ pattern }) => pattern.test(address));
    if (found === undefined) void give(request, response);
    else if (found.fault === "cut") request.socket.destroy();
    else if (found.fault instanceof Promise) void found.fault.then(() => give(request, response));
    else
      response
        .writeHead(found.fault.status, { "Content-Type": found.fault.type ?? "text/plain" })
        .end(found.fault.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    faults: {
      put: (pattern, fault) => faults.push({ pattern, fault }),
      hold: (pattern) => {
        const held = new Promise<void>((done) => {
          release = done;
        });
        faults.push({ pattern, fault: held });
      },
      lift: () => {
        faults = [];
        release();
      },
    },
    replace: async (root, gone) => {
      await behind.close();
      behind = await serve({ root, port: 0 });
      faults = gone.map((pattern) => ({
        pattern,
        fault: { status: 404, type: "text/html", body: "<h1>Not found</h1>" },
      }));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await behind.close();
    },
  };
}

/** Hands a request on to the server behind, and its answer back as it is. */
async function pass(behind: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === "string" && /^(if-none-match|cache-control)$/.test(name) ? [[name, value]] : [],
    ),
  );
  const answer = await fetch(new URL(request.url ?? "/", behind), { headers, redirect: "manual" });
  // The answer comes unpacked.
  const kept = [...answer.headers].filter(
    ([name]) => !/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name),
  );
  response.writeHead(answer.status, Object.fromEntries(kept));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
