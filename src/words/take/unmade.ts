import type { MakingReason } from "../../kit/film/fault.ts";

/** Why a picture or a film could not be made, to follow “could not be made: ”. */
export function unmade(reason: MakingReason): string {
  switch (reason.code) {
    case "canvas":
      return "no canvas";
    case "png":
      return "no PNG";
    case "silent":
      return "the worker is silent";
    case "ended":
      return "its making was ended";
    case "codec":
      return `this browser does not encode ${reason.format} at ${reason.width} × ${reason.height}`;
    case "other":
      return reason.message === "" ? "the browser gives no reason" : `“${reason.message}”`;
  }
}
