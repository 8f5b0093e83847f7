import type { ShockKind } from "../../model/scenario/question/scenario.ts";

const untaught = (what: string): string =>
  `Defaults: ${what}. By this moment no event of this kind was known from beginning to end; with known now the defaults follow later events.`;

/** The words of the simulator's forms. */
export const scenarioForm = {
  edit: "Change the question",
  name: "Name",
  start: "Network’s state at (UTC)",
  fees: "Fees, BTC a block",
  mapDate: "Take the date on the map",
  shock: (index: string, who: string) => `Shock ${index}: ${who}`,
  add: "Add a shock",
  remove: (index: string) => `Remove shock ${index}`,
  undo: "Undo",
  redo: "Redo",
  kind: "Kind",
  kinds: {
    internet: "Internet cut",
    power: "Power cut",
    ban: "Ban",
    own: "My own",
  } satisfies Record<ShockKind, string>,
  reasons: {
    internet:
      "Defaults: all of it within an hour, 136 hours, back within six. Kazakhstan was cut from 10:30 UTC on 5 January 2022 to 02:15 on the 11th; no machine moved.",
    power:
      "Defaults: half within six hours, three days, half of the rest back every twelve hours. Winter storms lasted two to four days, and farms came back as power did.",
    ban: "Defaults: all over 42 days, for good; 60 % runs elsewhere between one and seven months on. In China the lowest week came 42 days after Beijing’s order of 21 May 2021, the first counted shipment a month after it, and the network’s old hashrate in December.",
    own: "Defaults: half at once, a week, back at once. No figure in the data supports them.",
  } satisfies Record<ShockKind, string>,
  /** With known then, the reasons for a kind's defaults where no event of the kind was known in full. */
  untaught: {
    internet: untaught("all of it at once, a week, back at once"),
    power: untaught("all of it at once, a week, back at once"),
    ban: untaught("all of it at once, for good"),
    own: "Defaults: half at once, a week, back at once. No figure in the data supports them.",
  } satisfies Record<ShockKind, string>,
  target: "Who",
  targets: {
    places: "These places",
    risk: "Every country of a risk from",
    riskiest: "The riskiest",
    everyone: "Everyone",
  },
  riskFrom: "Risk from",
  count: "How many",
  everyone: "everyone",
  riskOf: (from: string) => `risk ${from} and more`,
  riskiestOf: (count: string) => `the ${count} riskiest`,
  addPlace: "Add a place",
  removePlace: (name: string) => `Remove ${name}`,
  onMap: "Pick on the map",
  onMapOn: "Picking: click countries, then stop",
  loss: "Part lost, %",
  begins: "Begins (UTC)",
  lasts: "Lasts, hours",
  forGood: "For good",
  ramp: "Ramp, hours",
  returns: "Return",
  return: { "at-once": "At once", linear: "Linear", exponential: "By halves", never: "Never" },
  returnHours: "Over, hours",
  halfLife: "Half in, hours",
  moves: "Moves elsewhere, %",
  delay: "First after, hours",
  over: "All within, hours",
  to: "Where to",
  toEverywhere: "In proportion to what runs",
  toPlaces: "To places of my own",
  partTo: (name: string) => `Part to ${name}, %`,
  removeGoal: (name: string) => `No machines to ${name}`,
  addGoal: "Add a destination",
  twice: (text: string) => `${text} is a destination already.`,
  partOf: (name: string, percent: string) => `${name} ${percent} %`,
  sumRight: "The parts add up to 100 %.",
  sumWrong: (sum: string, parts: string) =>
    `The parts add up to ${sum} %, not 100 %: each counts in proportion, so ${parts}.`,
  days: (days: string) => `${days} days`,
  close: "Close",
  problems: "This was not taken, and nothing has changed:",
} as const;
