import { press, rested, type Way } from "./steps.ts";

const ownStory: Way = {
  name: "a story of one’s own, its three kinds of questions and a file that is refused",
  query: "?story=own&v=1",
  async walk(page, look) {
    await page.locator(".own-record").waitFor();
    await look();
    await press(page.locator(".own-record"));
    await page.locator(".own-form").waitFor();
    // A title that is cut has lost its bracket; sources are ids.
    const { title, ids } = await page.locator(".own-field input").evaluateAll((all: HTMLInputElement[]) => {
      const values = all.map(({ value }) => value);
      return {
        title: values.find((value) => value.lastIndexOf("[") > value.lastIndexOf("]")) ?? "",
        ids: values.findLast((value) => value !== "") ?? "",
      };
    });
    const own = [...title.split(/\[|\]/).slice(-1), ...ids.split(" ")].filter((text) => text !== "");
    const kinds = page.locator(".own-form select").first();
    for (const kind of ["line", "choice", "number"]) {
      await kinds.selectOption({ value: kind });
      await rested(page);
      await look(...own);
    }
    const file = {
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"version": 2, "extra": []}'),
    };
    await page.locator(".own-open input").setInputFiles([file]);
    await page.locator(".own-refused li").first().waitFor();
    await look(...own, "mine.json", "version", "extra", "title", "steps");
  },
};

const room: Way = {
  name: "the view for a room",
  query: "?present=1&span=2022-01-02..2022-01-15&t=2022-01-05T12:00Z&v=1",
  async walk(page, look) {
    await page.locator(".room-head").waitFor();
    // One of several publishers in a row.
    await look("VICE World News");
    await page.keyboard.press("b");
    await page.locator(".room-blank").waitFor();
    await look("VICE World News");
  },
};

const heard: Way = {
  name: "a replay that is heard",
  query: "?span=2022-01-02..2022-01-15&t=2022-01-05T12:00Z&v=1",
  async walk(page, look) {
    await press(page.locator(".sound-button .pill"));
    await page.locator(".sound-controls").waitFor();
    await look();
  },
};

/** The ways through a story of one's own, the view for a room, and sound. */
export const roomWays: readonly Way[] = [ownStory, room, heard];
