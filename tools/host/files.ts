import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file that may be sent. */
export interface Found {
  /** Its path on the disk, with symbolic links resolved. */
  readonly file: string;
  /** Its path below the served folder, with `/`: `assets/map.js`. */
  readonly path: string;
  readonly stats: Stats;
}

/**
 * A function that finds the file of an address in a folder. It returns null for an address outside the folder or the
 * sub-path, an invalid one, and a missing file. Symbolic links out of the folder are not followed; `refused` is called
 * with each.
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
