/** A headline whose percent signs stay with their numbers at the end of a line. */
export const unbroken = (title: string): string => title.replaceAll(" %", "\u00a0%");
