import { takeWords as words } from "../../words/take/take.ts";
import { numbersFor } from "../format/numbers.ts";

/** A size of a file: `2.7 MB`, `573 kB`, in thousands of bytes as systems print it. */
export function sizeWords(bytes: number, locale: string): string {
  const { amount, whole } = numbersFor(locale);
  return bytes >= 1_000_000
    ? words.megabytes(amount(bytes / 1_000_000))
    : words.kilobytes(whole(Math.ceil(bytes / 1000)));
}
