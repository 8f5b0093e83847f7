/** A headline whose units stay with their numbers at the end of a line: `13.2 %`, `211 EH/s`, `11 min 10 s`. */
export const unbroken = (title: string): string =>
  title.replace(/(?<=\d) (?=(?:%|EH\/s|h|min|s)(?!\p{L}))|(?<=\d (?:h|min)) (?=\d)/gu, "\u00a0");
