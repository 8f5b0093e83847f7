/** `2.6`, `18`: a chance in per cent. */
export const percent = (chance: number): string => (100 * chance).toFixed(chance < 0.095 ? 1 : 0);

/** `4.1`, for the effective number of countries. */
export const oneDigit = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : "∞");
