import { describe, expect, it } from "vitest";
import { help } from "../../src/words/help.ts";
import { soundWords } from "../../src/words/sound/sound.ts";
import { linkReader } from "../../tools/stories/views.ts";
import { realStoryFacts } from "../stories/facts.ts";

const read = linkReader(realStoryFacts);

describe("the questions of the help", () => {
  it("are six, each another view that the page reads whole", () => {
    expect(help.questions).toHaveLength(6);
    expect(help.questions.flatMap(([, query]) => read(query).dropped)).toEqual([]);
    expect(new Set(help.questions.map(([, query]) => JSON.stringify(read(query).choices))).size).toBe(6);
  });
});

it("the help says where a replay is heard, by the name of its button, with a link that the page reads whole", () => {
  expect(help.hear).toContain(`“${soundWords.open}”`);
  expect(read(help.hearView).dropped).toEqual([]);
});
