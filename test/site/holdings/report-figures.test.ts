import { describe } from "vitest";
import { textOf } from "../support/download.ts";
import { held, openHoldings, report, takeFile } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

describe("the report", () => {
  test("of Riot says what is not counted, the shock of the price, its day and its link, on paper too", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await takeFile(page, { name: "mine.csv", content: "name,country,EH/s\nA,Norway,1\nB,Atlantis,2" });
    await page.getByLabel("Start from a public company’s sites").selectOption("Riot Platforms (Riot Blockchain)");
    await page.getByRole("button", { name: "Add these sites" }).click();
    await page.getByRole("button", { name: "Print the report" }).click();
    await page.emulateMedia({ media: "print" });
    const said = [
      /^Not counted, because MW become EH\/s only with a stated J\/TH: .*/,
      /^Left out of mine\.csv, one entry: row 3, country, “Atlantis”: no country or state of this name or code\.$/,
      /The shock is yours: bitcoin’s price changes by −50(\.0)? %\./,
      /^Printed on \d+ \w+ \d{4}\. The view behind it: http:.*tab=exposure/,
    ];
    for (const line of said) await expect.poll(() => report(page).getByText(line).isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(/\/Count (\d+)/.exec(pdf)?.[1]).toBe("1");
  });

  test("names four of six refused rows on the screen, and on paper all six", async ({ open }) => {
    const page = await openHoldings(open);
    const refused = [1, 2, 3, 4, 5, 6].map((at) => `S${at},Atlantis ${at},1`).join("\n");
    await takeFile(page, { name: "mine.csv", content: `name,country,EH/s\nA,Norway,1\n${refused}` });
    const line = report(page).getByText(/^Left out of mine\.csv, 6 entries:/);
    const said = async () => (await line.allInnerTexts())[0];
    await expect.poll(said).toMatch(/“Atlantis 4”: no country or state of this name or code; and 2 more\.$/);
    await page.emulateMedia({ media: "print" });
    await expect.poll(said).toMatch(/“Atlantis 5”.*“Atlantis 6”: no country or state of this name or code\.$/);
  });

  test("reckons break-even as of the day on which its scenario begins", async ({ open }) => {
    const page = await openHoldings(open);
    await takeFile(page, { name: "mine.csv", content: "name,country,EH/s\nA,KAZ,1" });
    const begins = /It begins on (\d+ \w+ \d{4}):/;
    const terms = /^As of (\d+ \w+ \d{4}), the day on which the scenario above begins: difficulty/;
    const days = async () => {
      const [scenario, power] = [
        await report(page).getByText(begins).textContent(),
        await report(page).getByText(terms).textContent(),
      ];
      return [begins.exec(scenario ?? "")?.[1], terms.exec(power ?? "")?.[1]];
    };
    await expect.poll(async () => new Set(await days()).size).toBe(1);
    await page.getByRole("combobox", { name: "What if" }).selectOption("Kazakhstan again");
    await expect.poll(days).toEqual(["5 January 2022", "5 January 2022"]);
  });

  test("of a question that leaves a ten-millionth of the network is an answer in words, and the tabs stay", async ({
    open,
  }) => {
    const page = await openHoldings(open, { query: "?tab=exposure&sc=1~x~2026-06-01T00~0~1~o!all!99.99999!0!!0!n!!" });
    await takeFile(page, { name: "mine.csv", content: "name,country,EH/s\nA,KAZ,1" });
    await page.getByRole("combobox", { name: "What if" }).selectOption("The question there: x");
    const answer = /^No retarget comes by 5 June 2029, where this answer ends:/;
    await expect.poll(() => report(page).getByText(answer).isVisible()).toBe(true);
    expect(await page.getByRole("tab").count()).toBe(4);
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
