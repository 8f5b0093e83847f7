import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../../tools/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "hashfall-serve-"));
const root = join(folder, "site");
let served: Served;
let below: Served;

beforeAll(async () => {
  mkdirSync(join(root, "facts"), { recursive: true });
  writeFileSync(join(root, "index.html"), "<h1>The map</h1>");
  writeFileSync(join(root, "app.js"), "export {};\n".repeat(500));
  writeFileSync(join(root, "facts", "blocks.bin"), Uint8Array.of(1, 2, 3));
  writeFileSync(join(folder, "secret.txt"), "not for you");
  mkdirSync(join(folder, "site-too"));
  writeFileSync(join(folder, "site-too", "secret.txt"), "nor this");
  served = await serve({ root, port: 0 });
  below = await serve({ root, port: 0, base: "/maps/hashfall/" });
});

afterAll(async () => {
  await served.close();
  await below.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(served.url + path, { headers });

describe("serve", () => {
  it.each([
    ["", "text/html; charset=utf-8"],
    ["index.html?t=2022-01", "text/html; charset=utf-8"],
    ["app.js", "text/javascript; charset=utf-8"],
    ["facts/blocks.bin", "application/octet-stream"],
  ])("sends /%s as %s", async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  it("packs 5,500 bytes of script into fewer than 200 for who accepts gzip, and leaves figures as they are", async () => {
    const packed = await get("app.js", { "Accept-Encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(Number(packed.headers.get("content-length"))).toBeLessThan(200);
    expect(await packed.text()).toHaveLength(5500);
    const plain = await get("app.js", { "Accept-Encoding": "identity" });
    expect(plain.headers.get("content-length")).toBe("5500");
    const binary = await get("facts/blocks.bin", { "Accept-Encoding": "gzip" });
    expect(binary.headers.get("content-encoding")).toBeNull();
  });

  it("answers 304 to who has the same content already", async () => {
    const etag = (await get("app.js")).headers.get("etag") ?? "";
    expect((await get("app.js", { "If-None-Match": etag })).status).toBe(304);
    expect((await get("app.js", { "If-None-Match": '"older"' })).status).toBe(200);
  });

  it("sends a page with 404 for what is not there, a folder without index and a broken address", async () => {
    for (const path of ["nothing.js", "facts", "facts/", "%E0%A4%A", "%00"]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain("Nothing here");
    }
  });

  it("never leaves its folder, however the address is written", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/facts/../../secret.txt",
      "/../site-too/secret.txt",
    ]) {
      expect([path, await rawStatus(served.url, path)]).toEqual([path, 404]);
    }
  });

  it("reads only", async () => {
    expect((await fetch(served.url, { method: "POST" })).status).toBe(405);
    const head = await fetch(served.url, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("stands under a sub-path and nowhere else", async () => {
    expect(await (await fetch(below.url)).text()).toBe("<h1>The map</h1>");
    expect((await fetch(new URL("/app.js", below.url))).status).toBe(404);
  });

  it("a taken port is an error that the caller sees", async () => {
    const port = Number(new URL(served.url).port);
    await expect(serve({ root, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("npm start's server", () => {
  /** What the tool says, line by line, and its exit status, in a folder and with a port. */
  async function start(PORT: string, cwd = process.cwd()): Promise<{ said: readonly string[]; code: unknown }> {
    const [run, tool] = [resolve("tools/run.mjs"), resolve("tools/serve.ts")];
    const started = spawn(process.execPath, [run, tool], { cwd, env: { ...process.env, PORT } });
    let said = "";
    started.stderr.on("data", (part) => {
      said += part;
    });
    const [code] = await once(started, "close");
    return { said: said.trim().split("\n"), code };
  }

  it("says in one line which port is taken and what to type, and ends with code 1", async () => {
    const port = Number(new URL(served.url).port);
    expect(await start(String(port))).toEqual({
      said: [`Port ${port} is taken by another program. Take another one: PORT=${port + 1} npm start`],
      code: 1,
    });
  });

  it("says in one line that there is no dist/ yet and what to do, and ends with code 1", async () => {
    expect(await start("4174", folder)).toEqual({
      said: ["There is no dist/index.html yet: run npm run build first, or npm start."],
      code: 1,
    });
  });

  it.each(["abc", "70000", "-1", "80.5"])(
    "says in one line that PORT=%s is no port, and ends with code 1",
    async (port) => {
      expect(await start(port)).toEqual({
        said: [`PORT=${port} is no port: write a whole number from 1 to 65535, as in PORT=4174 npm start`],
        code: 1,
      });
    },
  );
});

/** The status of an address exactly as written; fetch would tidy it first. */
async function rawStatus(url: string, path: string): Promise<number> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const part of socket) answer += part;
  return Number(answer.split(" ")[1]);
}
