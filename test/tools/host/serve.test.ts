import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../../tools/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "hashfall-host-"));
const root = join(folder, "site");
const refused: string[] = [];
let served: Served;

beforeAll(async () => {
  for (const name of ["assets", "facts"]) mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, "index.html"), "<h1>The map</h1>");
  writeFileSync(join(root, "ten.txt"), "0123456789");
  writeFileSync(join(root, "assets", "map-2IXqh-3b.js"), "export {};\n".repeat(500));
  writeFileSync(join(root, "facts", "blocks.1acad11c42.bin"), Buffer.alloc(573_286, 7));
  writeFileSync(join(folder, "secret.txt"), "not for you");
  symlinkSync(join(folder, "secret.txt"), join(root, "out.txt"));
  symlinkSync(folder, join(root, "up"));
  symlinkSync(join(root, "ten.txt"), join(root, "within.txt"));
  symlinkSync(join(root, "nowhere.txt"), join(root, "broken.txt"));
  const told = (link: string, target: string) =>
    refused.push(`${link.slice(root.length + 1)} → ${target.slice(folder.length)}`);
  served = await serve({ root, port: 0, refused: told });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(served.url + path, { method, headers });

/** Whatever a server answers to bytes as they are written. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(served.url).port), "127.0.0.1");
  socket.write(bytes);
  let answer = "";
  for await (const part of socket) answer += part;
  return answer;
}

describe("what every answer bears", () => {
  it.each([
    ["", 200, "GET"],
    ["ten.txt", 200, "HEAD"],
    ["nothing.js", 404, "GET"],
    ["ten.txt", 405, "POST"],
    ["%E0%A4%A", 404, "GET"],
  ])(
    "/%s with status %i for %s is never sniffed, may be framed and read by every page, and bears the policy",
    async (path, status, method) => {
      const response = await get(path, {}, method);
      expect(response.status).toBe(status);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      expect(response.headers.get("content-security-policy")).not.toContain("frame-ancestors");
      // A frame in a sandbox has no origin: without this header it could fetch neither scripts nor figures.
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
    },
  );

  it("a file with its hash in its name is kept for a year, every other one is asked for anew", async () => {
    const cached = async (path: string) => (await get(path)).headers.get("cache-control");
    expect(await cached("assets/map-2IXqh-3b.js")).toBe("public, max-age=31536000, immutable");
    expect(await cached("facts/blocks.1acad11c42.bin")).toBe("public, max-age=31536000, immutable");
    expect(await cached("ten.txt")).toBe("no-cache");
    expect(await cached("assets/map-11111111.js")).toBe("no-cache");
  });
});

describe("a part of a file", () => {
  it.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
    ["bytes=-99", "0123456789", "bytes 0-9/10"],
  ])("%s of 0123456789 is %s", async (range, text, told) => {
    const response = await get("ten.txt", { Range: range });
    expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([206, text, told]);
  });

  it.each(["bytes=4-2", "bytes=", "bytes=1-2,4-5", "lines=1-2", "bytes=a-b"])(
    "%s cannot be read as one part: the whole file comes",
    async (range) => {
      const response = await get("ten.txt", { Range: range });
      expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    },
  );

  it("from byte 10 of 10 on there is nothing: 416 with the size", async () => {
    const response = await get("ten.txt", { Range: "bytes=10-" });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  });

  it("of another version is the whole file", async () => {
    const response = await get("ten.txt", { Range: "bytes=2-4", "If-Range": '"older"' });
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
  });
});

describe("whether the caller has it already", () => {
  it.each([(etag: string) => etag, (etag: string) => `W/${etag}`, (etag: string) => `"a", ${etag}`, () => "*"])(
    "304 without a body, spelling %#",
    async (spell) => {
      const etag = (await get("ten.txt")).headers.get("etag") ?? "";
      const response = await get("ten.txt", { "If-None-Match": spell(etag) });
      expect([response.status, await response.text()]).toEqual([304, ""]);
    },
  );

  it("a gzipped answer and a plain one are two versions, and gzip;q=0 refuses gzip", async () => {
    const packed = await get("ten.txt", { "Accept-Encoding": "gzip" });
    const plain = await get("ten.txt", { "Accept-Encoding": "gzip;q=0, identity" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(packed.headers.get("etag")).not.toBe(plain.headers.get("etag"));
  });

  it("a file that changes is sent anew", async () => {
    writeFileSync(join(root, "changing.txt"), "before");
    expect(await (await get("changing.txt")).text()).toBe("before");
    writeFileSync(join(root, "changing.txt"), "and after");
    expect(await (await get("changing.txt")).text()).toBe("and after");
  });
});

describe("links inside the folder", () => {
  it("that lead out of it are not there, and each is named once; one that stays inside is followed", async () => {
    for (const path of ["out.txt", "out.txt", "up/secret.txt", "broken.txt"])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect(await (await get("within.txt")).text()).toBe("0123456789");
    expect(refused).toEqual(["out.txt → /secret.txt", "up/secret.txt → /secret.txt"]);
  });
});

describe("what cannot be answered", () => {
  it("an address of 20,000 characters: 431 with a sentence", async () => {
    const answer = await raw(`GET /?v=${"x".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain("The address is too long: 16 kB are read.");
  });

  it("no HTTP at all: 400 with a sentence", async () => {
    const answer = await raw("what is this\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain("This is no request that can be read.");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s: 405 names what is answered", async (method) => {
    const response = await get("", {}, method);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});
