/** Where the build put the compiled facts, relative to the page. */
declare module "virtual:facts" {
  export const factUrls: Readonly<Record<Exclude<import("./types.ts").FactName, "places">, string>>;
  export const blocksUrl: string;
}
