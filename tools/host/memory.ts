import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Found } from "./files.ts";

/** The content of a file, shared by all requests for it. */
export interface Content {
  readonly bytes: Buffer;
  /** A hash of the bytes; a gzipped answer adds `-gzip`. */
  readonly etag: string;
  /** The bytes gzipped; computed once. */
  packed(): Promise<Buffer>;
}

interface Held {
  readonly version: string;
  readonly content: Promise<Content>;
  size: number;
}

const pack = promisify(gzip);

/**
 * A reader that caches the most recently requested files, at most `most` bytes in all (or one file), and reads a
 * changed file again.
 */
export function contentMemory(most: number): (found: Found) => Promise<Content> {
  const held = new Map<string, Held>();
  const shrink = () => {
    let sum = [...held.values()].reduce((all, { size }) => all + size, 0);
    for (const [file, { size }] of held) {
      if (sum <= most || held.size === 1) return;
      held.delete(file);
      sum -= size;
    }
  };
  return ({ file, stats }) => {
    const version = `${stats.mtimeMs} ${stats.size}`;
    const cached = held.get(file);
    // The map is in order of use: the last request is at its end, and the first entry is dropped first.
    held.delete(file);
    if (cached?.version === version) {
      held.set(file, cached);
      return cached.content;
    }
    const grown = (by: number) => {
      entry.size += by;
      shrink();
    };
    const content = readFile(file).then((bytes) => contentOf(bytes, grown));
    const entry: Held = { version, content, size: stats.size };
    held.set(file, entry);
    content.catch(() => held.get(file) === entry && held.delete(file));
    shrink();
    return content;
  };
}

function contentOf(bytes: Buffer, grown: (by: number) => void): Content {
  let packing: Promise<Buffer> | null = null;
  return {
    bytes,
    etag: createHash("sha1").update(bytes).digest("base64url"),
    packed() {
      packing ??= pack(bytes).then((packed) => {
        grown(packed.length);
        return packed;
      });
      return packing;
    },
  };
}
