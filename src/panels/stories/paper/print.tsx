import { render } from "preact";
import { paperSteps } from "../../../display/stories/on-paper.ts";
import { shownAt } from "../../../display/stories/shown-at.ts";
import { pictureText } from "../../../display/take/picture.ts";
import type { PublishedStep, PublishedStory } from "../../../facts/types/stories.ts";
import { type Page, PageContext } from "../../shared/page.ts";
import { previewOf } from "../../take/raster.ts";
import { figuresCome } from "./come.ts";
import { StorySheet } from "./StorySheet.tsx";
import "./sheet.css";

/** The sheet to print, and its paper. */
export interface SheetStyle {
  readonly sheet: "worksheet" | "key";
  readonly paper: "a4" | "letter";
}

let isPrinting = false;

/** Prints a story as a sheet of its own, then restores the page. A picture that cannot be drawn is left out. */
export async function printSheet(story: PublishedStory, { sheet, paper }: SheetStyle, page: Page): Promise<void> {
  // A second press while pictures are drawn would print both sheets.
  if (isPrinting) return;
  isPrinting = true;
  try {
    await printed(story, { sheet, paper }, page);
  } finally {
    isPrinting = false;
  }
}

async function printed(story: PublishedStory, { sheet, paper }: SheetStyle, page: Page): Promise<void> {
  // A browser may send no `afterprint`; the sheet of the print before is then still in the page.
  for (const before of document.querySelectorAll(".sheet-place")) before.remove();
  const steps = paperSteps(story, sheet === "key");
  await figuresCome(
    steps.filter(({ isWhole }) => isWhole).map(({ step }) => page.view(step.link).layer),
    page,
  );
  const pictures = await Promise.all(
    steps.map(({ step, isWhole }) => (isWhole ? pictureOf(step, page).catch(() => null) : null)),
  );
  const root = document.documentElement;
  const place = document.createElement("div");
  place.className = "sheet-place";
  document.body.append(place);
  render(
    <PageContext.Provider value={page}>
      <StorySheet story={story} pictures={pictures} isKey={sheet === "key"} />
    </PageContext.Provider>,
    place,
  );
  root.dataset["sheet"] = paper;
  const restore = () => {
    delete root.dataset["sheet"];
    render(null, place);
    place.remove();
  };
  addEventListener("afterprint", restore, { once: true });
  // A picture that is not decoded yet would be missing on the paper.
  await Promise.all([...place.querySelectorAll("img")].map((image) => image.decode().catch(() => null)));
  print();
}

/** The map of a step's view, as known at its moment where the view says so. */
async function pictureOf({ link }: PublishedStep, page: Page): Promise<string> {
  const choices = page.view(link);
  const shown = shownAt(page.held(), choices, page.words);
  // A link cannot be pressed on paper, and the map needs its lines.
  const text = pictureText(shown, "");
  const drawing = await page.drawing();
  const { svg } = await drawing.picture(
    shown.frame,
    text,
    { format: "sheet", theme: "light", transparent: true },
    null,
  );
  return previewOf(svg);
}
