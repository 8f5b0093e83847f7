import { expect, test } from "../support/test.ts";

/** Each try to run or show a text from outside, as `name: refused` or `name: let through`. */
async function attempts(): Promise<string[]> {
  const box = document.createElement("div");
  const script = document.createElement("script");
  const tries: Readonly<Record<string, () => unknown>> = {
    "markup into an element": () => Object.assign(box, { [["inner", "HTML"].join("")]: "<img src=x>" }),
    "markup into a document": () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
    "a script's address": () => Object.assign(script, { src: "assets/other.js" }),
    "a script's text": () => Object.assign(script, { text: "1" }),
    "a worker at another address": () => new Worker("assets/other.js"),
    "a worker from a blob": () => new Worker(URL.createObjectURL(new Blob(["1"]))),
    "a timer with a text": () => setTimeout("1" as unknown as () => void),
    "a policy of another name": () =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
      ).trustedTypes.createPolicy("mine", { createScriptURL: (address: string) => address }),
  };
  return Object.entries(tries).map(([name, act]) => {
    try {
      act();
      return `${name}: let through`;
    } catch {
      return `${name}: refused`;
    }
  });
}

test("eight ways to run or show a text from outside are refused, before and after MapLibre has its own policy", async ({
  open,
}) => {
  const site = await open({
    webgl: true,
    width: 360,
    height: 480,
    expects: [/Trusted|Content Security Policy|TrustedScript/],
  });
  const refused = [
    "markup into an element: refused",
    "markup into a document: refused",
    "a script's address: refused",
    "a script's text: refused",
    "a worker at another address: refused",
    "a worker from a blob: refused",
    "a timer with a text: refused",
    "a policy of another name: refused",
  ];
  expect(await site.page.evaluate(attempts)).toEqual(refused);
  await expect.poll(() => site.page.locator("html").getAttribute("data-map"), { timeout: 30_000 }).toBe("webgl");
  expect(await site.page.evaluate(attempts)).toEqual(refused);
});

test("the page's policy admits no blob:, no eval and no style or script but its own, and no host's header loosens it", async ({
  open,
}) => {
  const { page, url } = await open({ scripts: false });
  const meta = (await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")) ?? "";
  expect(meta).not.toMatch(/blob:|unsafe|\*|https?:/);
  expect(meta).toMatch(/^default-src 'none';/);
  for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'none'", "worker-src 'self'"])
    expect(meta.split("; ")).toContain(part);
  const header = (await fetch(url)).headers.get("content-security-policy") ?? "";
  expect(header).not.toMatch(/blob:|unsafe|\*|https?:/);
  const script = (policy: string) => policy.split("; ").find((part) => part.startsWith("script-src"));
  expect(script(header)).toBe(script(meta));
  // Any page may embed this one; docs/hosting.md says how a host allows fewer.
  expect(header).not.toContain("frame-ancestors");
});
test("WebGL, the globe, the scenario's runs, the hazard's refits and both downloads work under the policy without a complaint", {
  timeout: 180_000,
}, async ({ open }) => {
  const site = await open({
    webgl: true,
    width: 1024,
    height: 480,
    query: "?tab=what-if&sc=1~x~2026-09-30T00~0~1~o!all!50!0!!0!n!!",
  });
  const { page } = site;
  await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 30_000 }).toBe("webgl");
  await expect.poll(() => page.locator(".what-if-inner").count(), { timeout: 30_000 }).toBe(1);
  const scenario = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  expect((await scenario).suggestedFilename()).toMatch(/\.json$/);
  await page.getByRole("tab", { name: "Exposure" }).click();
  await expect.poll(() => page.getByText(/90 % interval of the fit/).count(), { timeout: 30_000 }).toBeGreaterThan(0);
  // A low window has the map's options behind a button.
  await page.getByRole("button", { name: "Map: Hashrate share" }).click();
  // Last, since a globe drawn in software keeps a slow machine busy.
  const projection = page.getByRole("combobox", { name: "Projection" });
  await projection.selectOption("globe");
  await expect.poll(() => new URL(page.url()).searchParams.get("proj"), { timeout: 30_000 }).toBe("globe");
  // The page goes on: a step of time is shown and stands in the link.
  await page.getByRole("slider", { name: "Time" }).press("Home");
  await expect.poll(() => new URL(page.url()).searchParams.get("t"), { timeout: 30_000 }).not.toBe(null);
  expect(await page.locator("html").getAttribute("data-map")).toBe("webgl");
});
