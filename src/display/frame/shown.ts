import type { FactName, Facts } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { Words } from "../../words/en.ts";
import type { Frame } from "./frame.ts";

/** Everything that the page shows follows from this value. Panels hand it to the functions of display that make views. */
export interface Shown {
  /** The facts that the view may use; with known then, only what was public at the frame's moment. */
  readonly facts: Facts;
  readonly frame: Frame;
  /** The frame without its scenario, for the parts of the page that a scenario does not reach. */
  readonly factual: Frame;
  /** The longest span that the time axis can show. */
  readonly axis: Span;
  readonly words: Words;
}

/** The inputs of a view that depends on the frame's choices alone, not on the rest of the frame. */
export interface Chosen<Names extends keyof Frame["choices"] = keyof Frame["choices"]> {
  readonly facts: Facts;
  readonly frame: { readonly choices: Pick<Frame["choices"], Names> };
  readonly words: { readonly locale: string };
}

/** Whether a file of figures is on its way, has come or has failed, and why it failed: empty where it did not. */
export interface FileState {
  readonly state: "waiting" | "ready" | "failed";
  readonly reason: string;
}

/** The state of a file of figures. */
export function fileState({ facts }: Pick<Shown, "facts">, file: FactName | "blocks"): FileState {
  const loaded = facts[file];
  return { state: loaded.state, reason: loaded.state === "failed" ? loaded.reason : "" };
}
