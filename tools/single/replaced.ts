/** The modules that the one file has in the place of the site's: it fetches nothing, and it has no WebGL map. */
export const replaced: Readonly<Record<string, string>> = {
  "src/kit/ask/ask.ts": "src/kit/ask/carried.ts",
  "src/map/gl/map.ts": "src/map/gl/left-out.ts",
  "src/map/gl/ahead.ts": "src/map/gl/left-out.ts",
  "src/app/offline/keep.ts": "src/app/offline/one-file.ts",
};
