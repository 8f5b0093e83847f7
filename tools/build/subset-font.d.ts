declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat: "woff2";
    /** OpenType features that stay, by tag. */
    readonly keepFeatures: readonly string[];
    readonly variationAxes: { readonly wght: { readonly min: number; readonly max: number } };
  }
  /** The font cut to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
