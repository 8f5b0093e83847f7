/** What is wrong with a value of a story, by the code of its shape, to follow the name of its field. */
const faults: Readonly<Record<string, (detail: string) => string>> = {
  blank: () => "is blank",
  long: (most) => `is longer than ${most} characters`,
  "no paragraph": () => "has no paragraph",
  paragraphs: () => "has more than three paragraphs",
  notes: () => "has more than six paragraphs",
  "no source": () => "names no source",
  "no step": () => "has no step",
  steps: () => "has more than 99 steps",
  date: () => "is no date: write a month, 2022-01, or a day, 2022-01-05",
  order: () => "does not come after from",
  moment: () => "is no moment: write a day, 2022-01-05, or an hour, 2022-01-05T12:00Z",
  "before axis": () => "is before the time axis of the step’s link",
  "not the end": () => "is not the moment of the step’s link, where the stretch ends",
  month: () => "of a share is a month: 2022-01",
  day: () => "is a day: 2022-01-05",
  place: () => "is no country’s code of three letters",
  whose: () => "is needed for a share, and for nothing else",
  "few answers": () => "has fewer than two answers",
  answers: () => "has more than eight answers",
  number: () => "is no number that can be used here",
  step: () => "is too small for this scale",
  large: (most) => `has more than ${most} characters`,
  deep: (most) => `nests lists and objects deeper than ${most}`,
  "no story": () => "is no story: it is not an object",
  "unknown key": () => "is a key that stories of version 1 do not have",
  "missing value": () => "is missing",
  "no list": () => "is no list: write its entries between [ and ]",
  "no object": () => "is no object: write its keys between { and }",
  "no text": () => "is no text: write it between quotation marks",
  "no number": () => "is no number: write it in digits, without quotation marks",
  "no yes or no": () => "is neither true nor false: write one of the two words, without quotation marks",
  "no number or text": () => "is neither a number nor a text between quotation marks",
  "none of": (values) => `has none of the values that it may have: ${values}`,
  "own truth": () => "is no number: references are filled by the build alone",
  "own right": () => "is for stories of the site: mark one answer as right instead",
  "off scale": () => "is not on the scale",
  "one right": () => "need exactly one right answer",
  "no link": () => "leads nowhere: it is no part of a link of this page",
  "no-view": () => "holds what is no part of a view: take it out of the link",
  "no-truth": () => "leaves nothing to compare a line with: no figure is known after from and up to it",
  "no-start": () => "leaves no line to go on from: no figure was known up to it at the time of the step’s link",
  "no place": () => "is no country of the map",
  unregistered: () => "is not in the register of sources",
  id: () => "is not an id: small letters, digits and hyphens",
};

/** What is wrong with the file of a visitor's own story, as a sentence. */
export function sayOwnFault(fault: {
  readonly field: string;
  readonly line: string;
  readonly column: string;
  readonly code: string;
  readonly detail: string;
}): string {
  const { field, line, column, code, detail } = fault;
  if (code === "json") return `Line ${line}, column ${column}: from here on the file is no JSON.`;
  if (code === "version") return `Line ${line}, version: this page reads version 1, and the file has ${detail}.`;
  if (code === "missing") return `Line ${line}, ${detail}: is missing, so this is no story of version 1.`;
  const said = sayStoryFault(code, detail);
  const which = detail === "" || said.includes(detail) ? "" : ` (${detail})`;
  return field === "" ? `The file ${said}.` : `Line ${line}, ${field}: ${said}${which}.`;
}

/** The sentence of a code, alone or with its number, `long 80`; any other message stays as it is. */
export function sayStoryFault(code: string, about = ""): string {
  const [, name = code, detail = about] = /^(.*?)(?: (\d+))?$/.exec(code) ?? [];
  return faults[name]?.(detail) ?? code;
}
