import { en } from "../../../words/en.ts";

const printer = new Intl.NumberFormat(en.locale, { maximumSignificantDigits: 12 });

/** A number with up to 12 significant digits: the preview must show the number as it was read, not rounded. */
export const exact = (value: number): string => printer.format(value).replace("-", "−");
