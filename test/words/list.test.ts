import fc from "fast-check";
import { expect, it } from "vitest";
import { listed } from "../../src/words/list.ts";

it("names are listed as the browser lists them in British English", () => {
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), (names) => {
      expect(listed(names)).toBe(list.format(names));
    }),
  );
});
