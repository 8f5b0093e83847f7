import { bodies, enginesWords, gate, instead, notices, readyState } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const files = /\/facts\/\w+\.|\/geo\/places\.json/;
/** What the page of a pinned country fetches by itself, with the words for each and what is left. */
const parts = [
  ["The list of countries", "geo/places.json", "The figures still work; names and the search do not."],
  ["Hashrate share", "facts/hashrate.json", "Electricity and risk still work."],
  ["Political risk", "facts/risk.json", "Hashrate share and electricity still work."],
  ["Electricity", "facts/electricity.json", "Hashrate share and risk still work."],
  ["The network’s hashrate", "facts/network.json", "The map still moves through time."],
  ["Events", "facts/events.json", "The map still moves through time."],
  ["Grid, law and shutdowns", "facts/context.json", "The cards leave these out."],
  ["Sources", "facts/sources.json", "The figures still work."],
] as const;
const saying = (reason: (file: string) => string) =>
  parts.map(([part, file, left]) => `${part} could not be loaded: ${reason(file)}. ${left} Try again`);

const wrong = [
  ["cut off", bodies.cut, (file: string) => `${file} came cut off or damaged`],
  ["garbage", bodies.garbage, (file: string) => `${file} came cut off or damaged`],
  [
    "another site's page",
    bodies.foreign,
    (file: string) => `another page came for ${file}, perhaps this network’s sign-in`,
  ],
  ["of another shape", '{"events":7}', (file: string) => `${file} came cut off or damaged`],
] as const;

test.for(wrong)(
  "all eight files of a pinned country's page are %s: eight sentences name the part, the file and what still works, and all come back",
  async ([, body, reason], { open }) => {
    let broken = true;
    const { page } = await open({
      query: "?pin=KAZ",
      prepare: (context) =>
        context.route(files, (route) => (broken ? route.fulfill({ status: 200, body }) : route.continue())),
    });
    await expect.poll(() => notices(page)).toEqual(saying(reason));
    expect(await page.locator("body").textContent()).not.toMatch(enginesWords);
    await page.getByRole("tab", { name: "Sources" }).click();
    await page.getByRole("radio", { name: "Electricity" }).check({ force: true });
    expect(await page.locator("body").textContent()).not.toMatch(enginesWords);
    broken = false;
    await expect
      .poll(async () => {
        const button = page.locator(".notices button").first();
        if ((await button.count()) > 0) await button.click();
        return notices(page);
      })
      .toEqual([]);
    await page.getByRole("tab", { name: "Countries" }).click();
    await page.getByRole("radio", { name: "Hashrate share" }).check({ force: true });
    await expect.poll(() => page.getByRole("table", { name: "Countries" }).getByRole("row").count()).toBe(11);
  },
);

test.for([
  [404, (file: string) => `the server has no ${file}`],
  [503, (file: string) => `the server answers 503 for ${file}`],
] as const)("the server answers %i for all eight: each sentence says so", async ([status, reason], { open }) => {
  const { page } = await open({
    query: "?pin=KAZ",
    expects: [/Failed to load resource/],
    prepare: (context) => context.route(files, (route) => route.fulfill({ status, body: "" })),
  });
  await expect.poll(() => notices(page)).toEqual(saying(reason));
  expect(await page.locator("body").textContent()).not.toMatch(enginesWords);
});

test("a file of the right shape with nonsense inside is left out by name, and the others are shown", async ({
  open,
}) => {
  const { page } = await open({
    prepare: (context) =>
      context.route(/\/facts\/hashrate\./, async (route) => {
        const good = await (await route.fetch()).json();
        await route.fulfill({
          json: { ...good, estimates: good.estimates.map((one: object) => ({ ...one, rows: 7 })) },
        });
      }),
  });
  await expect
    .poll(() => notices(page))
    .toEqual([
      "Hashrate share could not be loaded: facts/hashrate.json came cut off or damaged. Electricity and risk still work. Try again",
    ]);
  await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
  await expect.poll(() => page.getByRole("table", { name: "Countries" }).getByRole("row").count()).toBeGreaterThan(100);
});

test("what is fetched later (exposure, claims, blocks) is cut off: its tab and its hours say so, with Try again", async ({
  open,
}) => {
  const { page } = await open({
    query: "?tab=exposure&span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
    prepare: (context) => instead(context, /\/facts\/(exposure|claims|blocks)\./, bodies.cut),
  });
  await expect
    .poll(() => page.getByRole("tabpanel").textContent())
    .toContain("facts/exposure.json came cut off or damaged");
  await expect.poll(async () => (await notices(page)).join("\n")).toContain("The blocks could not be loaded");
  expect(await notices(page)).toContain(
    "The claims could not be loaded: facts/claims.json came cut off or damaged. The axis shows no claims; the figures still work. Try again",
  );
  expect(await page.locator("body").textContent()).not.toMatch(enginesWords);
});

test("an interrupted line: a file that could not come is fetched when the line is back, without a press", async ({
  open,
}) => {
  let broken = true;
  const { page } = await open({
    expects: [/Failed to load resource/],
    prepare: (context) =>
      context.route(/\/facts\/risk\./, (route) => (broken ? route.abort("connectionfailed") : route.continue())),
  });
  await expect
    .poll(() => notices(page))
    .toEqual([
      "Political risk could not be loaded: the connection failed before facts/risk.json was here. Hashrate share and electricity still work. Try again",
    ]);
  broken = false;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(() => notices(page)).toEqual([]);
});

test("a core file that takes its time: the page says that it waits, and does what was pressed when the file is here", async ({
  open,
}) => {
  const held = gate();
  const { page } = await open({
    prepare: (context) => context.route(/\/facts\/hashrate\./, (route) => held.opened.then(() => route.continue())),
  });
  await expect.poll(() => page.getByText("The figures are on their way").isVisible()).toBe(true);
  await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
  await page.getByRole("button", { name: "United States", exact: true }).click();
  await page.getByRole("slider", { name: "Time" }).press("ArrowLeft");
  await page.getByRole("tab", { name: "Sources" }).click();
  expect(await readyState(page)).toBeNull();
  held.open();
  await expect.poll(() => page.getByRole("tab", { name: "Sources" }).getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?t=.*layer=risk&pin=USA/);
  await expect.poll(() => page.getByText("The figures are on their way").isVisible()).toBe(false);
  await page.getByRole("tab", { name: "Countries" }).click();
  await expect.poll(() => page.getByRole("region", { name: "United States" }).isVisible()).toBe(true);
});

test.for([
  ["missing", 404, ""],
  ["another site's page", 200, bodies.foreign],
  ["cut off", 200, "import{"],
] as const)(
  "the page's program is %s: the picture says what it is, and how to try again",
  async ([, status, body], { open }) => {
    const { page } = await open({
      expects: [/./],
      prepare: (context) =>
        context.route(/\/assets\/index-[^/]*\.js/, (route) =>
          route.fulfill({ status, body, contentType: body.startsWith("<") ? "text/html" : "text/javascript" }),
        ),
    });
    await expect.poll(() => page.getByText("The page’s program could not be loaded").isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "Try again" }).isVisible()).toBe(true);
    expect(await page.getByRole("table", { name: "Countries" }).getByRole("row").count()).toBe(11);
  },
);
