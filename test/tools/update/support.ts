import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { targetFromBits } from "../../../src/model/network/retarget.ts";
import { type OwnRow, ownTable } from "../../../tools/data/tables/own-table.ts";
import { tables } from "../../../tools/data/tables/tables.ts";
import { update } from "../../../tools/update/main.ts";
import { directory } from "../../data/fixture.ts";

/** 28 November 2026, noon: what the tests take for now. */
export const now = Date.UTC(2026, 10, 28, 12);

/** The files of a data folder whose tables have no rows. */
const emptyData: ReadonlyMap<string, string | Uint8Array> = new Map<string, string | Uint8Array>([
  ...directory({ "sources.json": readFileSync("data/sources.json", "utf8") }),
  ...tables.map(({ path }) => [path, ownTable(path, [])] as const),
  ["network/blocks.bin", readFileSync("data/network/blocks.bin")],
]);

/**
 * A data folder of its own, and the command on it: every table has its header, and those named their rows of `data/`
 * too. `reset` puts the folder back as it was at first: to write all of its files for each test takes longer than most
 * tests. `remove` deletes the folder.
 */
export function smallData(...withRows: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "hashfall-update-"));
  const path = (name: string) => join(folder, name);
  const files = new Map(
    [...emptyData].map(([name, content]) => [
      name,
      withRows.includes(name) ? readFileSync(`data/${name}`) : Buffer.from(content),
    ]),
  );
  for (const name of new Set([...files.keys()].map((one) => dirname(one)))) mkdirSync(path(name), { recursive: true });
  const reset = () => {
    const held = new Set(filesIn(folder));
    for (const name of held) if (!files.has(name)) rmSync(path(name));
    for (const [name, content] of files)
      if (!held.has(name) || !readFileSync(path(name)).equals(content)) writeFileSync(path(name), content);
  };
  reset();
  return {
    path,
    read: (name: string) => readFileSync(path(name), "utf8"),
    bytes: (name: string) => readFileSync(path(name)),
    write: (name: string, content: string | Uint8Array) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    /** Puts rows into a table, and nothing else. */
    hold: (name: string, rows: readonly OwnRow[]) => writeFileSync(path(name), ownTable(name, rows)),
    update: async (...args: readonly string[]) => (await update(args, now, folder)).report,
    reset,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The paths of a folder's files in it, with `/`. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

/** A server on a free port of this machine. */
export async function serving(listener: RequestListener): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** The easiest target of Bitcoin's regression test network: every second hash meets it. */
export const easyBits = 0x207fffff;

/**
 * Headers that are linked and meet their target, as raw bytes: `count` of them, ten minutes apart from `time` on. A
 * chain this easy is no chain of the network; it stands in for one where a test needs many headers.
 */
export function minedHeaders(count: number, time: number): readonly Buffer[] {
  const headers: Buffer[] = [];
  let previous: Buffer = Buffer.alloc(32);
  for (let index = 0; index < count; index += 1) {
    const header = Buffer.alloc(80);
    header.writeUInt32LE(4, 0);
    previous.copy(header, 4);
    header.writeUInt32LE(time + 600 * index, 68);
    header.writeUInt32LE(easyBits, 72);
    let hash = hashOf(header);
    for (
      let nonce = 0;
      BigInt(`0x${Buffer.from(hash).reverse().toString("hex")}`) > targetFromBits(easyBits);
      nonce += 1
    ) {
      header.writeUInt32LE(nonce, 76);
      hash = hashOf(header);
    }
    headers.push(header);
    previous = hash;
  }
  return headers;
}

/** The double SHA-256 of a header, little-endian as it stands in the next one. */
export function hashOf(header: Uint8Array): Buffer {
  const once = createHash("sha256").update(header).digest();
  return createHash("sha256").update(once).digest();
}
