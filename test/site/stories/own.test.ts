import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe } from "vitest";
import { textOf } from "../support/download.ts";
import { dropFile as drop } from "../support/drop.ts";
import { expect, test } from "../support/test.ts";
import { asking, named, open, presentedFromStart, press, sound, story } from "./own-story.ts";

/** Stands for the browser's own dialog, and keeps what would be printed: the sheet's text and the size of its page. */
const printing = () => {
  Object.assign(window, {
    print: () => {
      Object.assign(window, { printed: document.querySelector(".sheet")?.textContent ?? "" });
    },
  });
};

describe("a story of one's own", () => {
  test("is recorded, ordered, given a question, printed on A4 without and on Letter with its answer, saved, opened and played", async ({
    openReady,
  }) => {
    const { page } = await openReady({
      query: "?t=2022-01-05&pin=KAZ",
      prepare: (context) => context.addInitScript(printing),
    });
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("button", { name: "Make a story of this view" }).click();
    await press(page, "Record this view as a step");
    await expect.poll(async () => (await named(page)).length).toBe(1);
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await press(page, "Record this view as a step");
    await expect.poll(async () => (await named(page)).length).toBe(2);
    await story(page).getByLabel("Title", { exact: true }).fill("How risky was it?");
    await press(page, "Move step 2 earlier");
    await expect.poll(async () => (await named(page))[0]).toContain("1. How risky was it?");
    await story(page).getByText("For a room: sentence and notes").click();
    await story(page).getByLabel("The sentence for a room").fill("Risk, for a room");
    await story(page).getByLabel("Notes for the second window").fill("Say it.\n\nThen wait.");
    await story(page).getByRole("combobox", { name: "Question" }).selectOption("number");
    await story(page).getByLabel("What is asked").fill("How many of a hundred?");
    await story(page).getByLabel("The truth").fill("62");
    await press(page, "Print worksheet");
    const printed = () => page.evaluate(() => (window as { printed?: string }).printed ?? "");
    await expect.poll(printed).toContain("How many of a hundred?");
    expect(await printed()).toContain("Name:");
    expect(await printed()).not.toContain("62");
    const a4 = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(a4).toMatch(/MediaBox \[0 0 (594|595|596)[\d.]* 84[12]/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await story(page).getByRole("combobox", { name: "Paper" }).selectOption("letter");
    await press(page, "Print answers");
    await expect.poll(printed).toContain("It is 62");
    expect((await page.pdf({ preferCSSPageSize: true })).toString("latin1")).toMatch(
      /MediaBox \[0 0 61[12][\d.]* 79[12]/,
    );
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => page.locator(".sheet-place").count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save as a file")]);
    expect(download.suggestedFilename()).toBe("my-story.json");
    const file = await textOf(download);
    const schema = JSON.parse(readFileSync("public/schema/story-1.json", "utf8"));
    expect(JSON.parse(file).$schema).toBe(new URL("schema/story-1.json", page.url()).href);
    expect(new Ajv2020({ allErrors: true }).compile(schema)(JSON.parse(file))).toBe(true);
    expect(JSON.parse(file).steps[0]).toMatchObject({ room: "Risk, for a room", notes: ["Say it.", "Then wait."] });
    const empty = async () => {
      await press(page, "Remove step 1");
      await press(page, "Remove step 1");
      await expect.poll(async () => (await named(page)).length).toBe(0);
    };
    const savedAgain = async () => {
      await expect.poll(async () => (await named(page)).length).toBe(2);
      return textOf((await Promise.all([page.waitForEvent("download"), press(page, "Save as a file")]))[0]);
    };
    await empty();
    await drop(page, "my-story.json", file);
    expect(await savedAgain()).toBe(file);
    await empty();
    await open(page, "my-story.json", file);
    expect(await savedAgain()).toBe(file);
    await press(page, "Preview");
    await expect.poll(() => story(page).getByText("Step 1 of 2").count()).toBe(1);
    await expect.poll(() => page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
    await page
      .getByRole("region", { name: "Question" })
      .getByRole("button", { name: "Show it without an answer" })
      .click();
    await expect
      .poll(() => page.getByRole("region", { name: "Question" }).getByRole("status").textContent())
      .toMatch(/^It is 62\s%\. By the author of this story\./);
    await press(page, "Next");
    await expect.poll(() => story(page).getByText("Step 2 of 2").count()).toBe(1);
    await expect.poll(() => page.getByRole("radio", { name: "Hashrate share" }).isChecked()).toBe(true);
    await page.route("**/lessons/mine.json*", (route) =>
      route.fulfill({ body: file, contentType: "application/json" }),
    );
    await page.goto(page.url().replace(/\?.*/, "?story=lessons/mine.json"));
    const { title, text, ask } = JSON.parse(file).steps[0];
    for (const said of [title, ...text, ask.question]) await story(page).getByText(said, { exact: true }).waitFor();
  });

  test("a file that is refused leaves the draft as it is, markup is text, a drop opens one, the draft outlives the page, and so does a removal undone", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=own" });
    await open(page, "mine.json", JSON.stringify(sound));
    await expect.poll(() => named(page)).toEqual(["1. <img src=x>"]);
    expect(await story(page).locator("img").count()).toBe(0);
    const refused = async (name: string, text: string, sentence: RegExp) => {
      await open(page, name, text);
      await expect.poll(() => story(page).getByRole("alert").textContent()).toMatch(sentence);
      expect(await named(page)).toEqual(["1. <img src=x>"]);
    };
    await refused(
      "broken.json",
      '{\n  "version": 1,,\n}',
      /broken\.json was not opened.+Line 2, column 16: from here on the file is no JSON\./,
    );
    const [step] = sound.steps;
    const other = (changes: object) => JSON.stringify({ ...sound, steps: [{ ...step, ...changes }] }, null, 2);
    await refused(
      "link.json",
      other({ link: "t=2021-02-30" }),
      /Line 6, steps\[0\]\.link: leads nowhere.+t=2021-02-30/,
    );
    await refused(
      "source.json",
      other({ sources: ["rumour"] }),
      /sources\[0\]: is not in the register of sources \(rumour\)/,
    );
    await refused(
      "stretch.json",
      other({ play: { from: "in May", until: "2022-01-05" } }),
      /steps\[0\]\.play\.from: is no moment.+in May/,
    );
    await drop(page, "large.json", "", 20_000_000);
    await expect
      .poll(() => story(page).getByRole("alert").textContent())
      .toMatch(/large\.json has 20 MB\. A story has 1 MB at most/);
    await story(page).getByRole("button", { name: "Edit step 1", exact: false }).press("Enter");
    const form = story(page).getByRole("group", { name: "Step 1" });
    await form.waitFor();
    await drop(page, "dropped.json", JSON.stringify({ ...sound, steps: [{ ...step, title: "By drop" }] }));
    await expect.poll(() => named(page)).toEqual(["1. By drop"]);
    expect(await story(page).getByRole("alert").count()).toBe(0);
    // The step of the story before is no longer being edited.
    await expect.poll(() => form.count()).toBe(0);
    await page.reload();
    await expect.poll(() => named(page)).toEqual(["1. By drop"]);
    // What the drop replaced can be brought back, also after the page was closed.
    await press(page, "Bring back what was before");
    await expect.poll(() => named(page)).toEqual(["1. <img src=x>"]);
    await press(page, "Bring back what was before");
    await press(page, "Remove step 1");
    await press(page, "Bring back what was before");
    await expect.poll(() => named(page)).toEqual(["1. By drop"]);
    expect(await story(page).textContent()).toContain("kept in this browser alone");
  });

  test("a file dropped on the map or on What if opens beside the map, other files of JSON are refused by field and line or left to their tab, a kept text that is no story is offered as a file, and P presents the dropped story from its first step", async ({
    openReady,
  }) => {
    const { page } = await openReady({
      query: "?t=2022-01-05",
      prepare: (context) =>
        context.addInitScript(() => {
          if (origin === "null") return;
          if (localStorage.getItem("hashfall-story") === null) localStorage.setItem("hashfall-story", '{"version":7}');
        }),
    });
    const note = () => page.locator("#note").textContent();
    await drop(page, "no-source.json", JSON.stringify({ ...sound, steps: [{ ...sound.steps[0], sources: [] }] }));
    await expect
      .poll(note)
      .toMatch(
        /^no-source\.json was not opened, and the page is as it was\. Line 1, steps\[0\]\.sources: names no source/,
      );
    const many = { ...sound, steps: Array<object>(10_000).fill(sound.steps[0] ?? {}) };
    await drop(page, "many.json", JSON.stringify({ ...many, steps: many.steps.slice(0, 5000) }));
    await expect.poll(note).toMatch(/^many\.json was not opened.+steps: has more than 99 steps/);
    await drop(page, "ten-thousand.json", JSON.stringify(many));
    await expect.poll(note).toMatch(/^ten-thousand\.json was not opened.+A story has 1 MB at most/);
    expect(await story(page).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("story")).toBe(null);
    await page.getByRole("tab", { name: "What if" }).click();
    await page.getByRole("region", { name: "Keep and share" }).waitFor();
    await drop(page, "scenario.json", '{"hashfall": 0}');
    await expect.poll(() => page.getByRole("tabpanel").getByRole("alert").count()).toBeGreaterThan(0);
    await drop(page, "mine.json", JSON.stringify(sound));
    await expect.poll(() => named(page)).toEqual(["1. <img src=x>"]);
    const alert = story(page).getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("kept a draft that this page does not read");
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save it as a file")]);
    expect(await textOf(download)).toBe('{"version":7}');
    await press(page, "Remove it");
    await expect.poll(() => alert.count()).toBe(0);
    // Presented from beside its editor, whatever the map shows: step 1 with its question first, then the others.
    for (const steps of [asking, asking.slice(0, 1)]) await presentedFromStart(page, steps);
  });

  test("a file of the same site opens by its path, and one with a fault, 10,000 steps or 20 MB is refused with its reason; on a browser without storage the draft says so", async ({
    open: openSite,
  }) => {
    let fetched = 0;
    const { page } = await openSite({
      query: "?story=lessons/mine.json",
      prepare: async (context) => {
        await context.route("**/lessons/mine.json*", (route) => {
          fetched += 1;
          return route.fulfill({ json: sound });
        });
        await context.route("**/lessons/bad.json*", (route) => route.fulfill({ json: { ...sound, version: 2 } }));
        const short = { link: "t=2022", title: "A", text: ["x"], caption: "c", sources: ["cbeci"] };
        const many = { ...sound, steps: Array<object>(10_000).fill(short) };
        await context.route("**/lessons/many.json*", (route) => route.fulfill({ json: many }));
        await context.route("**/lessons/large.json*", (route) => route.fulfill({ body: " ".repeat(20_000_000) }));
        await context.addInitScript(() =>
          Object.defineProperty(window, "localStorage", {
            get: () => {
              throw new Error("denied");
            },
          }),
        );
      },
    });
    await expect.poll(() => story(page).getByRole("heading", { level: 2 }).textContent()).toBe("<img src=x>");
    await expect.poll(() => new URL(page.url()).searchParams.get("pin")).toBe("KAZ");
    // The register of sources and the places, which come later, do not fetch it again.
    expect(fetched).toBe(1);
    for (const [name, reason] of [
      ["bad", /this page reads version 1, and the file has 2/],
      ["many", /steps: has more than 99 steps/],
      ["large", /large\.json has 20 MB\. A story has 1 MB at most/],
    ] as const) {
      await page.goto(page.url().replace(/\?.*/, `?story=lessons/${name}.json`));
      await expect.poll(() => story(page).getByRole("alert").textContent()).toMatch(reason);
    }
    const schema = await page.request.get(page.url().replace(/\?.*/, "schema/story-1.json"));
    expect(await schema.text()).toBe(readFileSync("public/schema/story-1.json", "utf8"));
    await page.goto(page.url().replace(/\?.*/, "?story=own"));
    await expect.poll(() => story(page).textContent()).toContain("This browser keeps no drafts");
    // What is written there is presented all the same.
    await press(page, "Record this view as a step");
    await expect.poll(async () => (await named(page)).length).toBe(1);
    const [own] = await named(page);
    await page.keyboard.press("p");
    const presented = page.getByRole("region", { name: "Presenting" }).getByRole("heading", { level: 1 });
    await expect.poll(async () => `1. ${await presented.textContent()}`).toBe(own);
  });
});
