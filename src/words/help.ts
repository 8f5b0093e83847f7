/** The help: what this is, the keys, the statuses. */
export const help = {
  title: "How to read Hashfall",
  paragraphs: [
    "The map shows what somebody published about where Bitcoin is mined, with what electricity costs there and how stable the World Bank thinks the country is. Drag the time slider, or press one of the replays.",
    "A country with a diagonal has no figure: unknown is not zero. A dotted edge marks an older figure carried forward; its age stands in the legend. Nothing is drawn between two published months, because nothing is known there.",
    "Borders are Natural Earth’s and show who controls a place, not who should. Hashfall takes no position.",
  ],
  questionsTitle: "Six questions that the page answers",
  /** Each with the link of the view that answers it. */
  questions: [
    ["Where did China’s miners go?", "t=2021-08&layer=change&from=2021-04&pin=USA,KAZ"],
    [
      "How much of the network went dark with Kazakhstan?",
      "t=2022-01-08T10:30Z&pin=KAZ&span=2022-01-02..2022-01-15&window=72",
    ],
    [
      "What would it cost the network if half of it were gone for good?",
      "sc=1~Half_the_network_for_good~2026-09-30T00~0~1~o!all!50!0!!0!n!!&tab=what-if",
    ],
    ["Who could lose the internet within a year?", "layer=at-risk&parts=atRisk&tab=exposure"],
    ["In how few hands is mining?", "parts=concentration&tab=exposure"],
    ["What could anybody know on the day before Kazakhstan’s blackout?", "t=2022-01-04&pin=KAZ&known=then"],
  ],
  storiesTitle: "Stories",
  stories:
    "China’s exodus, Kazakhstan’s blackout, what difficulty does: told step by step, each step a view of the map.",
  storiesLink: "Read the stories",
  storiesOwn: "Make your own",
  keysTitle: "Keys",
  keys: [
    ["/", "find a country, by any name or code"],
    ["Space", "play or pause"],
    ["← →", "one step in time; a neighbour, on the map"],
    [
      "Page Down, Page Up",
      "on to the next event, back to the one before it; in a story, the next step, the one before",
    ],
    ["1 to 7", "a layer of the map"],
    ["Home, End", "the ends of the axis"],
    ["+ −", "closer, wider"],
    ["Enter", "pin the country; a second one compares"],
    ["P", "present: the map and one sentence, for a room"],
    ["?", "this help"],
    ["Escape", "let go"],
  ],
  presentTitle: "Keys while presenting",
  presentKeys: [
    ["← →, Page Up, Page Down", "the step before, the next one; without a story the events"],
    ["Home, End", "the first step, the last"],
    ["Space", "play or pause"],
    ["R", "the truth of a question, once it is asked"],
    ["B, or a full stop", "a blank screen"],
    ["F", "full screen"],
    ["L", "a light for a pointer, or the pointer"],
    ["N", "notes, the next step and a clock in a second window"],
    ["Escape", "leave"],
  ],
  statusTitle: "How a value is known",
  statuses: [
    ["measured", "computed from blocks"],
    ["reported", "published by its source for this period"],
    ["claimed", "said by somebody"],
    ["held", "an older value carried forward, with its age"],
    ["modelled", "our arithmetic"],
  ],
} as const;
