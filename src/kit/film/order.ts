/** The forms of a film's file: MP4 with H.264, WebM with VP9 or VP8, and GIF. */
export const filmFormats = ["mp4", "webm", "gif"] as const;
/** A form of a film's file. */
export type FilmFormat = (typeof filmFormats)[number];

/** The input of an encoder: its form, its size in pixels and its frames a second. */
export interface FilmOrder {
  readonly format: FilmFormat;
  readonly width: number;
  readonly height: number;
  readonly perSecond: number;
}

/** A finished film: the whole file, and the bytes of each frame in order, where the encoder reports them. */
export interface FilmFile {
  readonly bytes: ArrayBuffer;
  readonly sizes: readonly number[];
}

/**
 * An encoder of one film. Pixels are RGBA, row by row. Add the frames in order, each after the promise of the one
 * before has resolved.
 */
export interface FilmEncoder {
  add(pixels: ArrayBuffer): Promise<void>;
  /** Ends the film and resolves to its whole file. */
  end(): Promise<FilmFile>;
}

/** An encoder that can be cancelled at any time; the film is then discarded. */
export interface FilmWork extends FilmEncoder {
  cancel(): void;
}
