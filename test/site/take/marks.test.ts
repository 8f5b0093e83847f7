import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";
import { expectSameMarks } from "./marks.ts";
import { chartIn, opened, saved } from "./pictures.ts";

/** Kinds of marks that an axis has, as `expectSameMarks` names them: hollow squares, circles, diamonds and frames, dots and bars. */
const kinds = {
  start: [
    "8.0 × 8.0, corners 0.0, solid outline of 1, upright",
    "14.0 × 14.0, corners 4.0, solid outline of 1, upright",
    "11.5 × 11.5, corners 0.0, dashed outline of 1, turned",
  ],
  china: [
    "14.0 × 14.0, corners 7.0, solid outline of 1, upright",
    "14.0 × 14.0, corners 2.0, dashed outline of 1, upright",
  ],
  kazakhstan: [
    "14.0 × 14.0, corners 7.0, solid outline of 1, upright",
    "11.5 × 11.5, corners 0.0, dashed outline of 1, turned",
    "7.0 × 7.0, corners 3.5, solid outline of 1, upright",
    "7.0 × 7.0, corners 3.5, no outline, upright",
    "any × 3.0, corners 1.5, no outline, upright",
  ],
} as const;

async function expectMarks(page: Page, svg: string, least: readonly string[]): Promise<void> {
  expect(await expectSameMarks(page, chartIn(svg))).toEqual(expect.arrayContaining([...least]));
  // The key names each.
  expect(svg).toMatch(/>a claim of (a|the) [^<]+</);
  expect(svg).toContain(">a number: so many claims share the mark<");
}

test("in the picture of the axis at the start and in both replays each mark has the outline, the size and the place that it has on the page, and the key names its kind", async ({
  openReady,
}) => {
  const { page, url } = await openReady();
  for (const [view, least] of [
    [null, kinds.start],
    ["?t=2021-07-01&span=2021-04..2021-12", kinds.china],
    ["?t=2022-01-06T12:00Z&span=2022-01-02..2022-01-15", kinds.kazakhstan],
  ] as const) {
    if (view !== null) await page.goto(url + view);
    await opened(page);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Picture of" }).selectOption("timeline");
    let file = "";
    const drawn = async () => {
      file = (await saved(page, "Save SVG")).toString();
      return file;
    };
    await expect.poll(drawn).toContain('id="chart"');
    await expectMarks(page, file, least);
  }
});
