/** The forms of a film's file: MP4 with H.264, WebM with VP9 or VP8, and GIF. */
export const filmFormats = ["mp4", "webm", "gif"] as const;
export type FilmFormat = (typeof filmFormats)[number];

/** A film as its encoder needs to know it: form, pixels and frames a second. */
export interface FilmOrder {
  readonly format: FilmFormat;
  readonly width: number;
  readonly height: number;
  readonly perSecond: number;
}

/** A finished film: the whole file, and the bytes of each frame in order, as far as the encoder told them. */
export interface FilmFile {
  readonly bytes: ArrayBuffer;
  readonly sizes: readonly number[];
}

/** An encoder at work. Pixels are RGBA, row by row; frames are added in order, the next when the one before was taken. */
export interface FilmEncoder {
  add(pixels: ArrayBuffer): Promise<void>;
  /** The whole file; nothing of it exists before. */
  end(): Promise<FilmFile>;
}

/** An encoder that can be ended at any time; then nothing is left of the film. */
export interface FilmWork extends FilmEncoder {
  cancel(): void;
}
