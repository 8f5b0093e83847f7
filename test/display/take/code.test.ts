import jsqr from "jsqr";
import { expect, it } from "vitest";
import { codeFile, codeOf } from "../../../src/display/take/code.ts";

/** The pixels of a code's path, four to a module, as a camera would see them. */
function photographed(path: string, size: number) {
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++) {
        pixels.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
      }
    }
  }
  return { pixels, width };
}

it("the QR codes of a short link and of one of 2,000 characters are read back by another program", () => {
  for (const link of ["https://example.org/?layer=risk&v=1", `https://example.org/?sc=${"x".repeat(1976)}`]) {
    const code = codeOf(link);
    const { pixels, width } = photographed(code?.path ?? "", code?.size ?? 0);
    expect(jsqr(pixels, width, width)?.data).toBe(link);
  }
});

it("a text of 3,000 characters has no QR code", () => {
  expect(codeOf("x".repeat(3000))).toBeNull();
});

it("the code as a file has its link as its title, with & as &amp;", () => {
  expect(codeFile({ size: 9, path: "M4 4h1v1h-1z" }, "a?b=1&v=1")).toContain("<title>a?b=1&amp;v=1</title>");
});
