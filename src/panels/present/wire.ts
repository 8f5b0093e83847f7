import type { Slide } from "../../display/present/slide.ts";

/** The messages of the presenting window to the notes. */
export type ToNotes =
  | { readonly kind: "slide"; readonly slide: Slide; readonly story: string; readonly moment: string }
  | { readonly kind: "gone" };

/** The step of a key or a button: one slide on or back, or to an end. */
export type Toward = "next" | "back" | "first" | "last";

/** The messages of the notes to the presenting window; `hello` asks for the present slide. */
export type ToRoom = { readonly kind: "hello" | "blank" } | { readonly kind: "go"; readonly toward: Toward };

/** The name of the channel between a presentation and its notes. */
export const channelName = (id: string): string => `hashfall-notes-${id}`;

/** The step of a plain key; null for every other key. */
export function towardOf(key: string): Toward | null {
  if (key === "ArrowRight" || key === "ArrowDown" || key === "PageDown") return "next";
  if (key === "ArrowLeft" || key === "ArrowUp" || key === "PageUp") return "back";
  return key === "Home" ? "first" : key === "End" ? "last" : null;
}
