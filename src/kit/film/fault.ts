import type { FilmFormat } from "./order.ts";

/** Why a picture or a film could not be made; `src/words/take/unmade.ts` has the sentences. */
export type MakingReason =
  /** The browser gives no canvas; it makes no PNG of one; the worker does not answer; the making was ended. */
  | { readonly code: "canvas" | "png" | "silent" | "ended" }
  /** The browser has no codec for a form of film at a size, pixels. */
  | { readonly code: "codec"; readonly format: FilmFormat; readonly width: number; readonly height: number }
  /** An error of the browser or of the encoder, in its own words; empty where it has none. */
  | { readonly code: "other"; readonly message: string };

/** The error for a picture or a film that could not be made. Its message is for developers. */
export class MakingFault extends Error {
  readonly reason: MakingReason;
  constructor(reason: MakingReason) {
    super(JSON.stringify(reason));
    this.reason = reason;
  }
}

/** Why making a picture or a film failed; `other` for an error that is no MakingFault. */
export const makingReasonOf = (error: unknown): MakingReason =>
  error instanceof MakingFault ? error.reason : { code: "other", message: (error as Error).message };
