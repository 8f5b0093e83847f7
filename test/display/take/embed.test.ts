import { expect, it } from "vitest";
import { frameAddress, frameSizes, isSite } from "../../../src/display/take/embed.ts";
import { frameCode } from "../../../src/kit/markup/frame-code.ts";

it("the address of a frame is the link with embed=, and with host= where a site may steer it", () => {
  expect(frameAddress("https://x.example/?layer=risk&v=1", "dark", "")).toBe(
    "https://x.example/?layer=risk&v=1&embed=dark",
  );
  expect(frameAddress("https://x.example/", "1", "https://news.example")).toBe(
    "https://x.example/?embed=1&host=https://news.example",
  );
});

it("the code of a frame holds &, quotes and brackets as text, in attributes and in the link", () => {
  const link = "https://x.example/?sc=1~\"><script>&v=1'";
  const code = frameCode(
    { address: `${link}&embed=1`, title: 'Iran "out" & <b>', link, fallback: "a < b" },
    frameSizes.narrow,
  );
  const safe = "https://x.example/?sc=1~&quot;&gt;&lt;script&gt;&amp;v=1'";
  expect(code).toBe(
    [
      `<iframe src="${safe}&amp;embed=1" title="Iran &quot;out&quot; &amp; &lt;b&gt;" width="360" height="480"`,
      '  loading="lazy" referrerpolicy="no-referrer" style="border:0;max-width:100%"></iframe>',
      `<p><a href="${safe}">a &lt; b</a></p>`,
    ].join("\n"),
  );
});

it.each([
  ["https://news.example", true],
  ["http://localhost:8080", true],
  ["https://news.example/story", false],
  ["news.example", false],
  ["javascript:alert(1)", false],
  ["*", false],
])("%s names a site: %s", (text, is) => {
  expect(isSite(text)).toBe(is);
});
