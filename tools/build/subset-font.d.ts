declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat: "woff2" | "truetype";
    /** OpenType features that stay, by tag. */
    readonly keepFeatures: readonly string[];
    /** The range of the axis that stays, or the one weight that the font is pinned to. */
    readonly variationAxes: { readonly wght: { readonly min: number; readonly max: number } | number };
  }
  /** The font cut to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
