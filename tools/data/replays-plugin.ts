import type { Plugin } from "vite";

/** The fields of `data/replays.json` that only its check and the compiler of events read. */
const left: ReadonlySet<string> = new Set(["chronology", "connectivity"]);

/** Leaves the names of files out of the table of replays where it becomes part of the program. */
export function replaysPlugin(): Plugin {
  return {
    name: "hashfall:replays",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/data/replays.json")) return null;
      const rows: unknown = JSON.parse(code);
      return { code: JSON.stringify(rows, (key, value) => (left.has(key) ? undefined : value)), map: null };
    },
  };
}
