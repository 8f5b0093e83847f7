/**
 * The error that stops an update before anything is written. Its message tells the user the file or address, the row
 * and the reason.
 */
export class Refused extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "Refused";
  }
}

/** Collects the faults of an input row by row and refuses it at the end if there are any. */
export class Faults {
  readonly #lines: string[] = [];
  readonly #name: string;

  /** @param name the file or address as the user gave it. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Adds a fault of one row; `row` is the line in the file, the header being 1. */
  add(row: number, column: string, reason: string): void {
    this.#lines.push(`${this.#name}: row ${row}, ${column}: ${reason}`);
  }

  /** Throws one Refused with the first twenty faults and the number of the rest; returns where there is none. */
  refuse(): void {
    if (this.#lines.length === 0) return;
    const rest = this.#lines.length - shown;
    throw new Refused(...this.#lines.slice(0, shown), ...(rest > 0 ? [`${this.#name}: and ${rest} more`] : []));
  }
}

const shown = 20;
