/** What a service worker keeps, written by tools/offline/plugin.ts. */
declare module "virtual:kept" {
  /** Files that are kept at once; `revision` is null where the name holds a hash of the content. */
  export const keptFiles: readonly { readonly url: string; readonly revision: string | null }[];
  /** Paths below the page of the files that are kept once they were used, and a hash of all of them. */
  export const usedPaths: readonly string[];
  export const usedVersion: string;
}
