import { expect, it } from "vitest";
import { giveAnswer, givenAnswer, unanswered, watchAnswers } from "../../../src/state/stories/answers.ts";

it("an answer is kept by its question and told to two watchers; taken back, the class's 12 and 15 stay", () => {
  const heard: string[] = [];
  const leave = [watchAnswers(() => heard.push("map")), watchAnswers(() => heard.push("room"))];
  giveAnswer("first", { placed: 40, typed: "12 15" });
  expect(givenAnswer("first")).toMatchObject({ placed: 40, typed: "12 15", isShown: false });
  expect(givenAnswer("second").placed).toBeNull();
  for (const stop of leave) stop();
  giveAnswer("first", unanswered);
  expect(givenAnswer("first")).toMatchObject({ placed: null, typed: "12 15" });
  expect(heard).toEqual(["map", "room"]);
});
