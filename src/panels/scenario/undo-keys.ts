import { useEffect } from "preact/hooks";
import { redoScenario, undoScenario } from "../../state/scenario/scenario.ts";
import type { Page } from "../shared/page.ts";

/** Ctrl+Z or ⌘Z undoes the last change of the scenario; with Shift, or as Ctrl+Y, it redoes it. */
export function useUndoKeys(act: Page["act"]): void {
  useEffect(() => {
    const listening = new AbortController();
    // While a field has text that the scenario does not have yet, undo is left to the field.
    let typing: EventTarget | null = null;
    const listen = (type: "input" | "change", heard: (event: Event) => void) =>
      document.addEventListener(type, heard, { capture: true, signal: listening.signal });
    listen("input", ({ target }) => {
      typing = target;
    });
    listen("change", () => {
      typing = null;
    });
    document.addEventListener(
      "keydown",
      (event) => {
        const key = event.key.toLowerCase();
        if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
        if (event.isComposing || event.defaultPrevented) return;
        if (document.querySelector("dialog[open]") !== null) return;
        if (typing !== null && typing === event.target) return;
        act(key === "y" || event.shiftKey ? redoScenario() : undoScenario());
        event.preventDefault();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [act]);
}
