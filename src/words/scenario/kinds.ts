/** The kinds of shock that have a name. */
export type ShockKindWord = "internet" | "power" | "ban" | "own";
