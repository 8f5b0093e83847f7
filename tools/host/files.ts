import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file that may be sent. */
export interface Found {
  /** Its path on the disk, with no link left in it. */
  readonly file: string;
  /** Its path below the served folder, with `/`: `assets/map.js`. */
  readonly path: string;
  readonly stats: Stats;
}

/**
 * Finds the files of a folder by their addresses. Null for an address outside the folder or the sub-path, one that
 * cannot be read, and what is not there; `refused` hears of a link that leads out of the folder, which is not followed.
 */
export async function fileFinder(
  root: string,
  base: string,
  refused: (link: string, target: string) => void,
): Promise<(address: string) => Promise<Found | null>> {
  const real = await realpath(root);
  const inside = async (path: string): Promise<Found | null> => {
    const file = await realpath(path).catch(() => null);
    if (file === null) return null;
    if (file !== real && !file.startsWith(real + sep)) {
      refused(path, file);
      return null;
    }
    const stats = await stat(file).catch(() => null);
    return stats === null
      ? null
      : {
          file,
          path: path
            .slice(root.length + 1)
            .split(sep)
            .join("/"),
          stats,
        };
  };
  return async (address) => {
    const path = decoded(address.split(/[?#]/, 1)[0] ?? "");
    if (path === null || !path.startsWith(base)) return null;
    const wanted = join(root, path.slice(base.length - 1));
    if (wanted !== root && !wanted.startsWith(root + sep)) return null;
    const found = await inside(wanted);
    if (found?.stats.isFile()) return path.endsWith("/") ? null : found;
    if (!path.endsWith("/") || !found?.stats.isDirectory()) return null;
    const index = await inside(join(wanted, "index.html"));
    return index?.stats.isFile() ? index : null;
  };
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
