import type { Cell } from "../../kit/cell.ts";
import { whenPrinted } from "../../kit/paper/printed.ts";
import type { Page } from "../../panels/shared/page.ts";
import { makePart, type Part } from "../part.ts";

type Sheet = typeof import("./sheet.ts").sheet;
const fetchSheet = async () => (await import("./sheet.ts")).sheet;

/** Milliseconds after which the page prints without what has not come; the paper says that it is missing. */
const patience = 5000;

/**
 * Prepares the page for paper before it is printed, with the light colours, and at its end the sources of what is shown
 * and the address of the view; restores the screen after. `afterwards` gives the screen its own colours back. The browser
 * does not wait while a page prepares itself, so a key that prints is held until everything has come. Returns the code
 * that names the sources, to be fetched once the page rests; what is printed before says where the sources are.
 */
export function readyForPaper(page: Cell<Page>, afterwards: () => void): Part<Sheet> {
  const names = makePart(
    fetchSheet,
    () => true,
    () => {},
  );
  const { dataset } = document.body;
  let sheet: Sheet | null = null;
  addEventListener("keydown", (event) => {
    if (!printsBy(event) || "embed" in document.documentElement.dataset) return;
    event.preventDefault();
    if (event.repeat) return;
    const ready = fetchSheet().then((code) => {
      sheet = code;
      return code.complete(page);
    });
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    void Promise.race([ready.catch(() => null), late]).then(() => print());
  });
  whenPrinted((isPaper) => {
    if (!isPaper) {
      delete dataset["address"];
      delete dataset["sources"];
      return afterwards();
    }
    document.documentElement.dataset["theme"] = "light";
    dataset["sources"] = (sheet ?? names.get())?.sourcesOf(page.get()) || page.get().words.sourcesElsewhere;
    dataset["address"] = page.get().link();
  });
  return names;
}

/** Whether the page is as it is printed: from the event before printing until that after it. */
export const isOnPaper = (): boolean => "address" in document.body.dataset;

/** Whether a key opens the browser's own printing: Ctrl+P, or ⌘P. */
const printsBy = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "p" && ctrlKey !== metaKey && !altKey && !shiftKey;
