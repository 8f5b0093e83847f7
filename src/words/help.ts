/** The help: what this is, the keys, the statuses. */
export const help = {
  title: "How to read Hashfall",
  paragraphs: [
    "The map shows what somebody published about where Bitcoin is mined, with what electricity costs there and how stable the World Bank thinks the country is. Drag the time slider, or press one of the replays.",
    "A country with a diagonal has no figure: unknown is not zero. A dotted edge marks an older figure carried forward; its age stands in the legend. Nothing is drawn between two published months, because nothing is known there.",
    "Borders are Natural Earth’s and show who controls a place, not who should. Hashfall takes no position.",
  ],
  storiesTitle: "Stories",
  stories:
    "China’s exodus, Kazakhstan’s blackout, what difficulty does: told step by step, each step a view of the map.",
  storiesLink: "Read the stories",
  keysTitle: "Keys",
  keys: [
    ["/", "find a country, by any name or code"],
    ["Space", "play or pause"],
    ["← →", "one step in time; a neighbour, on the map"],
    ["Page Down, Page Up", "on to the next event, back to the one before it"],
    ["1 to 7", "a layer of the map"],
    ["Home, End", "the ends of the axis"],
    ["+ −", "closer, wider"],
    ["Enter", "pin the country; a second one compares"],
    ["Escape", "let go"],
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
