import type { PublishedAsk, PublishedStep, PublishedStory } from "../../../src/facts/types/stories.ts";

const figure = { text: "13,2 %", status: "reported", about: "[eine Zahl]" } as const;
const told = [["[Danach]"]] as const;
const questions: readonly PublishedAsk[] = [
  { kind: "line", question: "[Wie weiter?]", told, of: "share", place: "KAZ", from: "2021-04", to: "2021-08" },
  {
    kind: "choice",
    question: "[Was?]",
    told,
    answers: [
      { text: "[Dies]", right: true, value: figure },
      { text: "[Das]", right: false, value: null },
    ],
    truth: figure,
    measure: null,
  },
  {
    kind: "number",
    question: "[Wie viel?]",
    told,
    scale: { from: 0, to: 100, step: 1 },
    unit: "%",
    truth: { low: 13.2, high: 13.2, figure },
  },
];

const step = (ask: PublishedAsk | undefined): PublishedStep => ({
  link: "?t=2021-09-01&v=1",
  title: "[Schritt]",
  text: [["[Es sind] ", figure]],
  caption: ["[Bild]"],
  sources: [{ publisher: "[Quelle]", title: "[Titel]", date: "", url: "" }],
  ask,
});

/** A story whose own texts are in brackets: a step that asks nothing, and one with a question of each kind. */
export const storyWith: PublishedStory = {
  id: "eins",
  title: "[Geschichte]",
  summary: "[Kurz]",
  steps: [undefined, ...questions, undefined].map(step),
};
