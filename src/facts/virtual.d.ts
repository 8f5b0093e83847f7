/** The addresses of the compiled files, relative to the page, as the build sets them. */
declare module "virtual:facts" {
  export const factUrls: Readonly<Record<Exclude<import("./types.ts").FactName, "places">, string>>;
  export const blocksUrl: string;
}
