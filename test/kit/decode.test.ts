import { expect, it } from "vitest";
import { decodeText } from "../../src/kit/decode.ts";

const bytes = (...values: readonly number[]): ArrayBuffer => new Uint8Array(values).buffer;

it("“é” is read from UTF-8, from UTF-16 of either order, and from the one byte of Windows-1252", () => {
  expect(decodeText(bytes(0xc3, 0xa9))).toBe("é");
  expect(decodeText(bytes(0xff, 0xfe, 0xe9, 0x00))).toBe("é");
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe9))).toBe("é");
  expect(decodeText(bytes(0x51, 0xe9))).toBe("Qé");
  expect(decodeText(bytes())).toBe("");
});
