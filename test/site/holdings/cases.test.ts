import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { dropFiles, fixture, giveFiles, held, openHoldings, pasteText, preview, takeIt } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

const zone = (page: Page) => page.locator(".file-drop");
const count = (page: Page) => preview(page).getByRole("status");

describe("the small files that tools write", () => {
  const ways = {
    "by its dialog": (page: Page, name: string) => giveFiles(page, { name, content: fixture(name) }),
    "by a drop": (page: Page, name: string) => dropFiles(zone(page), [{ name, content: fixture(name) }]),
    "by a drop anywhere else on the page": (page: Page, name: string) =>
      dropFiles(page.locator("#map"), [{ name, content: fixture(name) }]),
    "by a paste": (page: Page, name: string) => pasteText(page.locator("body"), fixture(name).toString("utf8")),
  } as const;
  const texts: readonly (readonly [file: string, rows: readonly string[]])[] = [
    [
      "same-name-two-states.csv",
      ["Colocation United States, TX – 100", "Colocation United States, OH – 50", "Colocation Canada, AB – 30"],
    ],
    ["header-line-break.csv", ["Site A Kazakhstan 1.5", "Site B Norway 2.5"]],
    ["inch-mark.csv", ['Shed A 19" racks United States 1.0', "Shed B Norway 2.0"]],
    ["leading-point.csv", ["Pilot Norway 0.75"]],
    [
      "us-postal-codes.csv",
      [
        "College Park United States, GA – 50",
        "Marble United States, NC – 20",
        "Paducah United States, KY – 60",
        "Sharon United States, PA – 60",
        "Rockdale United States, TX – 700",
      ],
    ],
    ["sites.xlsx", ["Site A Norway 2.0"]],
  ];

  test("are read as they were meant, by the dialog, by a drop on the field or elsewhere, and by a paste", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      for (const [file, rows] of texts) {
        if (way === "by a paste" && file.endsWith(".xlsx")) continue;
        await ways[way](page, file);
        await takeIt(page);
        await expect.poll(() => held(page), { message: `${file} ${way}` }).toEqual(rows);
        await page.getByRole("button", { name: "Remove all" }).click();
      }
    }
  });

  test("5,000 EH/s in Norway are asked: nothing is taken until PH/s is said, then 5.0 are", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "large.csv", content: fixture("larger-than-the-network.csv") });
    await preview(page)
      .getByText(/^5,000 EH\/s is 5\.\d times the network’s .* did you mean PH\/s\?$/)
      .waitFor();
    await expect.poll(() => preview(page).getByRole("button", { name: "Take 0 sites" }).isDisabled()).toBe(true);
    await preview(page).getByRole("radio", { name: "It is in PH/s" }).check();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["Pilot Norway 5.0"]);
  });

  test("Congo and NA are asked, and taken as what is chosen", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "congo.csv", content: fixture("congo-and-na.csv") });
    await expect.poll(() => count(page).textContent()).toBe("0 of 2 rows can be taken; 2 have to be mended.");
    await preview(page)
      .getByRole("button", { name: /\(COD\)/ })
      .click();
    await preview(page).getByRole("textbox", { name: "country, Row 3, Hosted fleet" }).fill("USA");
    await expect.poll(() => count(page).textContent()).toBe("2 of 2 rows can be taken.");
    await takeIt(page);
    await expect
      .poll(() => held(page).then((rows) => rows.map((row) => row.split(" ")[0])))
      .toEqual(["Virunga", "Hosted"]);
  });
});

describe("workbooks", () => {
  const rows = [
    ["name", "country", "EH/s", "Ownership"],
    ["São Luís", "Brazil", 1.5, "50 %"],
  ];
  test("in .ods and .xlsx are read by their first sheet, and the others are named", async ({ open }) => {
    const page = await openHoldings(open);
    const sheets = [
      { name: "Sites", rows },
      { name: "Costs", rows: [["x"]] },
    ];
    for (const [name, bytes] of [
      ["a.ods", await writeOds({ sheets })],
      ["a.xlsx", await writeXlsx({ sheets })],
    ] as const) {
      await giveFiles(page, { name, content: Buffer.from(bytes) });
      await preview(page)
        .getByText(/its sheet “Sites”.*Not read: the sheet “Costs”\./)
        .waitFor();
      await takeIt(page);
      await expect.poll(() => held(page)).toEqual(["São Luís mine are 50 % of 1.5 EH/s Brazil 0.75"]);
      await page.getByRole("button", { name: "Remove all" }).click();
    }
  });

  test("that no reader is here for are named for what they are, with what to do", async ({ open }) => {
    const page = await openHoldings(open);
    const encrypted = await writeXlsx({ sheets: [{ name: "S", rows }], encryption: { password: "p", spinCount: 1 } });
    const files = [
      [
        "old.xls",
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(500).fill(1)]),
        /old kind \(\.xls\)/,
      ],
      ["locked.xlsx", Buffer.from(encrypted), /asks for a password/],
      ["a.pdf", Buffer.from("%PDF-1.7 …"), /is a PDF/],
      ["a.csv", Buffer.from("<html><table><tr><td>"), /is a web page/],
      [
        "cut.xlsx",
        Buffer.from(await writeXlsx({ sheets: [{ name: "S", rows }] })).subarray(0, 900),
        /is an archive|damaged/,
      ],
      ["empty.csv", Buffer.from(""), /It is empty\./],
    ] as const;
    for (const [name, content, why] of files) {
      await giveFiles(page, { name, content });
      await page.getByText(new RegExp(`^Nothing was taken from ${name}\\. .*${why.source}`)).waitFor();
    }
    expect(await preview(page).count()).toBe(0);
  });
});
