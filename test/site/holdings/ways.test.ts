import { describe } from "vitest";
import { fixture, giveFiles, held, openHoldings, pasteText, preview, takeIt } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

describe("drops and pastes", () => {
  test("several files are shown one after another", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(
      page,
      { name: "a.csv", content: "name,country,EH/s\nA,Norway,1" },
      { name: "bad.pdf", content: "%PDF-1.7" },
      { name: "c.csv", content: "name,country,EH/s\nC,Norway,3" },
    );
    await preview(page).getByRole("heading", { name: "File 1 of 3. Preview of a.csv" }).waitFor();
    await preview(page).getByRole("button", { name: /^Take/ }).click();
    await preview(page).getByRole("heading", { name: "File 3 of 3. Preview of c.csv" }).waitFor();
    await preview(page).getByRole("button", { name: /^Take/ }).click();
    await expect.poll(() => held(page)).toEqual(["A Norway 1.0", "C Norway 3.0"]);
  });

  test("rows pasted outside of the fields while a preview is open wait for it, and nothing is lost", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s\nA,Norway,1" });
    await preview(page).getByRole("heading", { name: "Preview of a.csv", exact: true }).waitFor();
    await pasteText(preview(page), "Site\tCountry\tMW\nB\tNorway\t5");
    await preview(page).getByRole("heading", { name: "File 1 of 2. Preview of a.csv" }).waitFor();
    await preview(page).getByRole("button", { name: /^Take/ }).click();
    await preview(page).getByRole("heading", { name: "File 2 of 2. Preview of the pasted rows" }).waitFor();
    await preview(page).getByRole("button", { name: /^Take/ }).click();
    await expect.poll(() => held(page)).toEqual(["A Norway 1.0", "B Norway – 5"]);
  });

  test("rows pasted into their field are read when asked, tabs between cells, a line break inside one", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await page
      .getByLabel("Or paste rows from a spreadsheet, with their header")
      .fill('Site\tCountry\tMW\n"Two\nlines"\tNorway\t5\nA 12" rack\tTexas\t6');
    await page.getByRole("button", { name: "Read the pasted rows" }).click();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["Two lines Norway – 5", 'A 12" rack United States, TX – 6']);
  });

  test("a page in the clipboard is not run", async ({ open }) => {
    const page = await openHoldings(open);
    await pasteText(page.locator("body"), "Site\tCountry\tMW\nA\tNorway\t5");
    await takeIt(page);
    expect(await page.title()).not.toBe("run");
    expect(await page.locator(".exposure img").count()).toBe(0);
  });

  test("text dragged over a field goes there: the page does not hold it up", async ({ open }) => {
    const page = await openHoldings(open);
    const held = await page.getByLabel("Name", { exact: true }).evaluate((field) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "Rig");
      return ["dragover", "drop"].map((type) =>
        field.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })),
      );
    });
    expect(held).toEqual([true, true]);
  });

  test("a file that misses its field does not replace the page", async ({ open }) => {
    const page = await openHoldings(open);
    const held = await page.locator("#map").evaluate((map) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "a.csv"));
      return map.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }));
    });
    expect(held).toBe(false);
  });

  test.for([
    ["?tab=exposure", "holdings"],
    ["?tab=what-if&sc=1~Storm~2022-01-05T11~0~1~p!USA!50!0!72!0!a!!", "a scenario"],
  ] as const)("a folder is answered in words, under %s", async ([query], { open }) => {
    const { page } = await open({ query });
    if (query === "?tab=exposure") await page.locator("summary", { hasText: "My holdings" }).click();
    else await page.getByRole("region", { name: "Keep and share" }).waitFor();
    await page.locator("#map").evaluate((map) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "sites"));
      const item = dataTransfer.items[0] as DataTransferItem;
      item.webkitGetAsEntry = () => ({ isDirectory: true, isFile: false, name: "sites" }) as FileSystemEntry;
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
      // A list makes its items anew each time it is asked; the entry is put on the one that the page will see.
      Object.defineProperty(drop, "dataTransfer", {
        value: { types: ["Files"], items: [item], files: dataTransfer.files },
      });
      map.dispatchEvent(drop);
    });
    await page.getByText("“sites” is a folder: open it and choose the files inside.").waitFor();
  });
});

describe("a scenario's file", () => {
  test.for(["scenario-utf16le.json", "scenario-utf8bom.json"])("%s is read", async (name, { open }) => {
    const { page } = await open({ query: "?tab=what-if" });
    await page.getByLabel("Open a file").setInputFiles({ name, mimeType: "application/json", buffer: fixture(name) });
    await expect.poll(() => page.url()).toMatch(/[?&]sc=1~/);
  });
});
