import { readFileSync } from "node:fs";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { seriousOn } from "./support/axe.ts";
import { textOf } from "./support/download.ts";
import { dropFiles, giveFiles, pasteText, preview, takeFile, takeIt } from "./support/holdings.ts";
import { expect, type Open, test } from "./support/test.ts";

const fixture = (name: string): Buffer => readFileSync(`test/fixtures/holdings/${name}`);

async function openHoldings(open: Open, options: Parameters<Open>[0] = {}): Promise<Page> {
  const { page } = await open({ query: "?tab=exposure", webgl: false, ...options });
  await page.locator("summary", { hasText: "My holdings" }).click();
  return page;
}

const sites = (page: Page) => page.getByRole("table", { name: "Sites" });
const report = (page: Page) => page.getByRole("region", { name: "Report on my holdings" });
/** The rows of the table of sites, their cells without notes. */
const held = async (page: Page): Promise<readonly string[]> =>
  (await sites(page).getByRole("row").allInnerTexts()).slice(1).map((row) => row.replaceAll(/\s+/g, " ").trim());
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

  test.for(Object.keys(ways) as (keyof typeof ways)[])("are read as they were meant, %s", async (way, { open }) => {
    const page = await openHoldings(open);
    for (const [file, rows] of texts) {
      if (way === "by a paste" && file.endsWith(".xlsx")) continue;
      await ways[way](page, file);
      await takeIt(page);
      await expect.poll(() => held(page)).toEqual(rows);
      await page.getByRole("button", { name: "Remove all" }).click();
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
    await expect.poll(() => count(page).innerText()).toBe("0 of 2 rows can be taken; 2 have to be mended.");
    await preview(page)
      .getByRole("button", { name: /\(COD\)/ })
      .click();
    await preview(page).getByRole("textbox", { name: "country, Row 3, Hosted fleet" }).fill("USA");
    await expect.poll(() => count(page).innerText()).toBe("2 of 2 rows can be taken.");
    await takeIt(page);
    await expect
      .poll(() => held(page).then((rows) => rows.map((row) => row.split(" ")[0])))
      .toEqual(["Virunga", "Hosted"]);
  });
});

describe("the preview", () => {
  const mixed = [
    "Site;Location;Capacity (MW);Hash Rate (EH/s);Power Price;Planned MW;Mood",
    "Rockdale;Texas;1,200;;0,05;1;good",
    "Oslo;Norwy;12;0,4;0,045;1;",
    "Colo;Ohio;50;2;0,05;;",
    "Colo;Ohio;60;2;0,05;;",
    "Total;;123,2;;;;",
  ].join("\n");

  test("shows each column with what it is taken for, and what is not used; a change is read at once", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "mixed.csv", content: mixed });
    const taken = async (header: string) =>
      preview(page)
        .getByRole("combobox", { name: `Column “${header}” is` })
        .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
    await expect.poll(() => taken("Capacity (MW)")).toBe("the electric power");
    await expect.poll(() => taken("Location")).toBe("country or state");
    await expect.poll(() => taken("Planned MW")).toBe("not used");
    await expect.poll(() => taken("Mood")).toBe("not used");
    await expect
      .poll(() => count(page).innerText())
      .toBe("2 of 5 rows can be taken; 1 has to be mended; 1 waits for an answer; 1 is left out.");
    await preview(page).getByRole("combobox", { name: "Column “Mood” is" }).selectOption("a note");
    await preview(page).getByRole("combobox", { name: "Column “Site” is" }).selectOption("not used");
    await preview(page).getByText("No column is taken for the site’s name: choose one.").waitFor();
    await preview(page).getByRole("combobox", { name: "Column “Site” is" }).selectOption("the site’s name");
    await takeIt(page);
    await expect
      .poll(() => held(page))
      .toEqual(["Rockdale good United States, TX – 1.2", "Colo United States, OH 2.0 50"]);
  });

  test("mends a refused cell in place while it is typed, and keeps the writer where he is", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "mixed.csv", content: mixed });
    const cell = preview(page).getByRole("textbox", { name: "Location, Row 3, Oslo" });
    await cell.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Norway");
    await preview(page).getByText("Right now: it will be taken.").waitFor();
    await expect.poll(() => cell.evaluate((element) => element === document.activeElement)).toBe(true);
    await preview(page).getByRole("radio", { name: "They are two sites: take both" }).check();
    await preview(page).getByRole("radio", { name: "It is a site: take it" }).check();
    // The total names no place, so that it has to be mended too once it is said to be a site.
    await expect.poll(() => count(page).innerText()).toBe("4 of 5 rows can be taken; 1 has to be mended.");
    await takeIt(page);
    await page.getByText("4 rows taken.").waitFor();
  });

  test("asks once how the numbers of a file are written: 1,200 beside 1,000 is 1.2 or 1200", async ({ open }) => {
    const page = await openHoldings(open);
    const two = "name;country;EH/s\nA;Norway;1,200\nB;Norway;1,000\n";
    await giveFiles(page, { name: "two.csv", content: two });
    await preview(page).getByText("“1,200”: 1,200 or 1.2?").waitFor();
    await expect.poll(() => preview(page).getByRole("button", { name: /^Take/ }).isDisabled()).toBe(true);
    await preview(page).getByRole("radio", { name: "1.234,5: decimals after a comma" }).check();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["A Norway 1.2", "B Norway 1.0"]);
  });

  test("asks for the unit of a hashrate that names none, and of a price between dollars and cents", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "units.csv", content: "name,country,hashrate,price\nA,Norway,350,45\n" });
    await preview(page).getByRole("combobox", { name: "Unit of “hashrate”" }).selectOption("PH/s");
    await preview(page).getByRole("combobox", { name: "Unit of “price”" }).selectOption("US $/MWh");
    await preview(page).getByRole("cell", { name: "4.5", exact: true }).waitFor();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["A Norway 0.35"]);
  });

  test("left by Escape or by Cancel takes nothing, and what was held before stays", async ({ open }) => {
    const page = await openHoldings(open);
    await takeFile(page, { name: "a.csv", content: "name,country,EH/s\nA,Norway,1" });
    for (const leave of ["Escape", "Cancel"]) {
      await giveFiles(page, { name: "b.csv", content: "name,country,EH/s\nB,Norway,2" });
      await preview(page).waitFor();
      if (leave === "Escape") await page.keyboard.press("Escape");
      else await preview(page).getByRole("button", { name: "Cancel", exact: true }).click();
      await preview(page).waitFor({ state: "detached" });
      await page.getByText("Nothing was taken from b.csv.").waitFor();
      await expect.poll(() => held(page)).toEqual(["A Norway 1.0"]);
    }
  });

  test("of a clean file is taken by one press of Enter; the same file again is asked about, and may take the first one’s place", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s\nA,Norway,1" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Take 1 site");
    await page.keyboard.press("Enter");
    await page.getByText("1 row taken.").waitFor();
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s\na,NOR,3" });
    await preview(page).getByText("You hold a site of this name, country and state already.").waitFor();
    await preview(page).getByRole("radio", { name: "Take it instead of the one I hold" }).check();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["a Norway 3.0"]);
  });

  const screens = [
    ["dark", 1280],
    ["light", 360],
  ] as const;
  test.for(screens)(
    "has nothing that axe calls serious, and is no wider than the screen: %s, %i px",
    async ([theme, width], { open }) => {
      const page = await openHoldings(open, { theme, width, height: 640 });
      await giveFiles(page, { name: "mixed.csv", content: mixed });
      await preview(page).waitFor();
      await expect.poll(() => seriousOn(page), { timeout: 30_000 }).toEqual([]);
      const box = await preview(page).evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
      expect(box[0]).toBeLessThanOrEqual(box[1] ?? 0);
      await expect.poll(() => preview(page).getByRole("button", { name: /^Take/ }).isVisible()).toBe(true);
    },
  );
});

describe("a part that is owned", () => {
  test("of half a percent for a whole file counts 0.5 % of each site, and the report says so", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s,MW\nA,Norway,50,\nB,Norway,,400" });
    await preview(page).getByLabel("Part of it all that is mine, %").fill("0.5");
    await takeIt(page);
    await expect
      .poll(() => held(page))
      .toEqual(["A mine are 0.5 % of 50 EH/s Norway 0.25", "B mine are 0.5 % of 400 MW Norway – 2"]);
    await report(page).getByText("Counted by the part that you own: A 0.5 %, B 0.5 %.").waitFor();
  });

  test("of 0.5 % of Riot counts its sites by that part", async ({ open }) => {
    const page = await openHoldings(open);
    await page.getByLabel("Part of it that I own, % (empty: all of it)").fill("0.5");
    await page.getByLabel("Start from a public company’s sites").selectOption("Riot Platforms");
    await report(page)
      .getByText(/^Counted by the part that you own: .* 0\.5 %/)
      .waitFor();
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
    const { page } = await open({ query, webgl: false });
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
    const { page } = await open({ query: "?tab=what-if", webgl: false });
    await page.getByLabel("Open a file").setInputFiles({ name, mimeType: "application/json", buffer: fixture(name) });
    await expect.poll(() => page.url()).toMatch(/[?&]sc=1~/);
  });
});

describe("the report", () => {
  test("of Riot says what is not counted, the shock of the price, its day and its link, on paper too", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await takeFile(page, { name: "mine.csv", content: "name,country,EH/s\nA,Norway,1\nB,Atlantis,2" });
    await page.getByLabel("Start from a public company’s sites").selectOption("Riot Platforms");
    await page.getByRole("button", { name: "Print the report" }).click();
    await page.emulateMedia({ media: "print" });
    const said = [
      /^Not counted, because MW become EH\/s only with a stated J\/TH: .*/,
      /^Left out of mine\.csv: one thing\. row 3, country “Atlantis”: no country or state of this name or code\.$/,
      /The shock is yours: bitcoin’s price changes by −50(\.0)? %\./,
      /^Printed on \d+ \w+ \d{4}\. The view behind it: http:.*tab=exposure/,
    ];
    for (const line of said) await expect.poll(() => report(page).getByText(line).isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(/\/Count (\d+)/.exec(pdf)?.[1]).toBe("1");
  });

  test("reckons break-even as of the day on which its scenario begins", async ({ open }) => {
    const page = await openHoldings(open);
    await takeFile(page, { name: "mine.csv", content: "name,country,EH/s\nA,KAZ,1" });
    const begins = /It begins on (\d+ \w+ \d{4}):/;
    const terms = /^As of (\d+ \w+ \d{4}), the day on which the scenario above begins: difficulty/;
    const days = async () => {
      const [scenario, power] = [
        await report(page).getByText(begins).innerText(),
        await report(page).getByText(terms).innerText(),
      ];
      return [begins.exec(scenario)?.[1], terms.exec(power)?.[1]];
    };
    await expect.poll(async () => new Set(await days()).size).toBe(1);
    await page.getByRole("combobox", { name: "What if" }).selectOption("Kazakhstan again");
    await expect.poll(days).toEqual(["5 January 2022", "5 January 2022"]);
  });

  test("exports a file that opens in Excel and here again: São Luís, with its mark", async ({ open }) => {
    const page = await openHoldings(open);
    await takeFile(page, {
      name: "a.csv",
      content: "name,country,state,EH/s,Stake\nSão Luís,Brazil,Maranhão,2,50%\n1-2,Texas,,1,",
    });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      report(page).getByRole("button", { name: "Export as CSV" }).click(),
    ]);
    const text = await textOf(download);
    expect(text.startsWith("\uFEFFsite,country,EH/s")).toBe(true);
    const before = await held(page);
    await page.getByRole("button", { name: "Remove all" }).click();
    await takeFile(page, { name: "again.csv", content: text });
    await expect.poll(() => held(page)).toEqual(before);
  });
});
