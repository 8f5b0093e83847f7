import { en } from "../../../words/en.ts";
import { numberPrinter } from "../../format/numbers.ts";

/** A number with up to 12 significant digits: the preview must show the number as it was read, not rounded. */
export const exact = (value: number): string => numberPrinter(en.locale, { maximumSignificantDigits: 12 })(value);
