/** The parts of gifenc 1.0.3 that are used here; the package has no types. */
declare module "gifenc" {
  type Palette = readonly (readonly number[])[];
  interface FrameOptions {
    readonly palette?: Palette;
    readonly delay: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    readonly dispose?: number;
  }
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
    bytesView(): Uint8Array<ArrayBuffer>;
  };
  export function quantize(rgba: Uint8Array, most: number, options: { readonly format: "rgb565" }): Palette;
  export function applyPalette(rgba: Uint8Array, palette: Palette, format: "rgb565"): Uint8Array<ArrayBuffer>;
}
