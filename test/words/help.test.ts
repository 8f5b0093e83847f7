import { describe, expect, it } from "vitest";
import { help } from "../../src/words/help.ts";
import { linkReader } from "../../tools/stories/views.ts";
import { realStoryFacts } from "../stories/facts.ts";

describe("the questions of the help", () => {
  const read = linkReader(realStoryFacts);

  it("are six, each another view that the page reads whole", () => {
    expect(help.questions).toHaveLength(6);
    expect(help.questions.flatMap(([, query]) => read(query).dropped)).toEqual([]);
    expect(new Set(help.questions.map(([, query]) => JSON.stringify(read(query).choices))).size).toBe(6);
  });
});
