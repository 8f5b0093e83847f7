import { en } from "../../../words/en.ts";

const printer = new Intl.NumberFormat(en.locale, { maximumSignificantDigits: 12 });

/** A number as it was read, nothing rounded away: a preview that rounds hides what it is there to show. */
export const exact = (value: number): string => printer.format(value).replace("-", "−");
