import { describe, expect, it } from "vitest";
import { figure, said, wordOf } from "./answers.ts";

describe("the head of an answer", () => {
  it("says in one sentence what half the network for good does", () => {
    expect(said(wordOf("half")).title).toBe(
      "50.0 % of the hashrate is lost worldwide, and a block comes every 20 min 1 s instead of every 10 min 0 s.",
    );
    expect(figure(wordOf("half"), "Lost at the worst")?.value).toBe("475 of 950 EH/s");
    expect(figure(wordOf("half"), "First retarget")).toMatchObject({
      value: "−19.10 % on 6 October 2026",
      note: "3.3 days later than without the shock; −0.09 % on 3 October 2026 without the shock",
    });
    expect(figure(wordOf("half"), "Old interval")?.value).toBe("after 29.2 days");
  });

  it("says each thing once: the first three figures and the text repeat no number of the title", () => {
    for (const id of ["half", "kazakhstan", "china"]) {
      const { title, text: more, figures } = said(wordOf(id));
      const numbers = (words: string) => [...words.matchAll(/[\d.,]+ (?:%|min|s\b)/g)].map(([number]) => number);
      expect(numbers(title).length, title).toBeGreaterThan(2);
      const below = [...more, ...figures.slice(0, 3).flatMap(({ value, note }) => [value, note])].join(" ");
      expect(
        numbers(title).filter((number) => numbers(below).includes(number)),
        `${title} ${below}`,
      ).toEqual([]);
    }
  });
});
