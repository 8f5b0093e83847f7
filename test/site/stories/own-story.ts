import type { Page } from "playwright-core";

/** The story beside the map. */
export const story = (page: Page) => page.getByRole("region", { name: "Story", exact: true });
const steps = (page: Page) => story(page).getByRole("list", { name: "Steps of your story" });
/** The steps by number and title. */
export const named = (page: Page) =>
  steps(page)
    .getByRole("button", { name: /^Edit step/ })
    .allTextContents();
/** Presses a button of the story by its name. */
export const press = (page: Page, name: string) =>
  story(page).getByRole("button", { name, exact: true }).press("Enter");
/** Opens a file by the dialog. */
export const open = (page: Page, name: string, text: string) =>
  story(page)
    .getByLabel("Open a file …")
    .setInputFiles([{ name, mimeType: "application/json", buffer: Buffer.from(text) }]);
/** A file that the page takes. */
export const sound = {
  version: 1,
  title: "From a file",
  steps: [{ link: "t=2022-01-05&pin=KAZ", title: "<img src=x>", text: ["One"], caption: "c", sources: ["cbeci"] }],
};
