import type { ShockKind } from "../../model/scenario/question/scenario.ts";

/** The question of a scenario in words, for what is shown without its form: pictures and films. */
export const questionWords = {
  kinds: {
    internet: "Internet cut",
    power: "Power cut",
    ban: "Ban",
    own: "Outage",
  } satisfies Record<ShockKind, string>,
  shock: (kind: string, who: string, percent: string, from: string, long: string) =>
    `${kind}, ${who}: ${percent} % of the hashrate there, from ${from}, ${long}`,
  forGood: "for good",
  lasting: (length: string) => `for ${length}`,
  none: "nothing happens",
  more: (count: string) => `and ${count} more shocks`,
  asked: (name: string, shocks: string) => `Scenario “${name}”: ${shocks}.`,
  compared: (one: string, other: string) => `${one} Compared with: ${other}`,
  chart: (title: string, name: string) => `${title}: ${name}`,
} as const;
