interface Choice {
  readonly code: string;
  readonly name: string;
}

const written = ({ code, name }: Choice) => (name === code ? code : `${code} for ${name}`);
const unmapped = (others: readonly string[]) =>
  others.length === 0 ? "" : `; no map gives ${others.join(" or ")} a share`;

/** Why the simulator does not take the name of a place. */
export const scenarioPlaces = {
  looking: "Looking the name up …",
  unknown: (text: string) => `No place is called “${text}”.`,
  whole: (country: string, part: string) => `${country}, of which ${part} is a part`,
  near: (text: string) => `No place is called “${text}”. Did you mean:`,
  several: (text: string, others: readonly string[]) =>
    `“${text}” can be more than one place${unmapped(others)}. Which one:`,
  stateOf: (text: string, country: string) =>
    `No map gives ${text} a share of its own. Name its country instead, ${country}, and lose a part of that.`,
  // The other words are parts of a sentence about a field of a file.
  meanings: (text: string, choices: readonly Choice[], others: readonly string[]) =>
    choices.length === 0
      ? `${text}${unmapped(others)}`
      : `${text}: write ${choices.map(written).join(", ")}${unmapped(others)}`,
  partOf: (text: string, code: string, country: string) =>
    `${text}; name its country instead, ${country} (${code}), and lose a part of that`,
  perhaps: (text: string, choices: readonly Choice[]) =>
    choices.length === 0 ? text : `${text}; did you mean ${choices.map(written).join(", or ")}`,
} as const;
