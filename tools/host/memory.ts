import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Found } from "./files.ts";

/** A file's bytes, held once for all who ask at the same time. */
export interface Content {
  readonly bytes: Buffer;
  /** Changes with the bytes; a gzipped answer bears it with `-gzip`. */
  readonly etag: string;
  /** The bytes gzipped, made once. */
  packed(): Promise<Buffer>;
}

interface Held {
  readonly version: string;
  readonly content: Promise<Content>;
  size: number;
}

const pack = promisify(gzip);

/** Holds the files that were asked for last, no more than `most` bytes in all (or one file); a file that changed is read again. */
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
    const known = held.get(file);
    // Who was asked for last goes to the end: the first is the first to be let go.
    held.delete(file);
    if (known?.version === version) {
      held.set(file, known);
      return known.content;
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
