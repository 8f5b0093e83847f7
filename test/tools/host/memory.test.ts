import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contentMemory } from "../../../tools/host/memory.ts";

const folder = mkdtempSync(join(tmpdir(), "hashfall-memory-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, size: number) {
  const file = join(folder, name);
  writeFileSync(file, Buffer.alloc(size, name));
  return { file, path: name, stats: statSync(file) };
}

describe("contentMemory", () => {
  it("holds a file once for 2,000 who ask at the same time", async () => {
    const read = contentMemory(1000);
    const found = fileOf("one", 600);
    const all = await Promise.all(Array.from({ length: 2000 }, () => read(found)));
    expect(new Set(all.map(({ bytes }) => bytes)).size).toBe(1);
    expect(new Set(await Promise.all(all.map((content) => content.packed()))).size).toBe(1);
  });

  it("of 1,000 bytes keeps two files of 400 and lets go of the one asked for longest ago", async () => {
    const read = contentMemory(1000);
    const [a, b, c] = [fileOf("a", 400), fileOf("b", 400), fileOf("c", 400)];
    const first = { a: await read(a), b: await read(b) };
    expect(await read(a)).toBe(first.a);
    await read(c);
    expect(await read(a)).toBe(first.a);
    expect(await read(b)).not.toBe(first.b);
  });

  it("counts the gzipped copy too", async () => {
    const read = contentMemory(1000);
    const noise = join(folder, "noise");
    writeFileSync(noise, crypto.getRandomValues(new Uint8Array(600)));
    const found = { file: noise, path: "noise", stats: statSync(noise) };
    const other = fileOf("other", 300);
    const before = await read(other);
    await (await read(found)).packed();
    expect(await read(other)).not.toBe(before);
  });

  it("shares a file that is larger than all it may hold, for as long as no other is asked for", async () => {
    const read = contentMemory(10);
    const large = fileOf("large", 5000);
    expect(await read(large)).toBe(await read(large));
  });

  it("tells a file that cannot be read, and tries it again the next time", async () => {
    const read = contentMemory(1000);
    const found = fileOf("gone", 10);
    rmSync(found.file);
    await expect(read(found)).rejects.toThrow("ENOENT");
    writeFileSync(found.file, "back");
    expect((await read(found)).bytes.toString()).toBe("back");
  });
});
