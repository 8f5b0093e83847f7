const rounded =
  (digits: number) =>
  (value: number): number =>
    Number(value.toFixed(digits));

// The numbers of a picture are rounded so that its file stays small.

/** A size or place of text, CSS pixels, to one decimal. */
export const toTenths = rounded(1);
/** A coordinate of a shape, CSS pixels, to two decimals. */
export const toHundredths = rounded(2);
/** An opacity, 0–1, to three decimals. */
export const toThousandths = rounded(3);
/** A number of a transformation's matrix, to five decimals: it multiplies coordinates. */
export const fine = rounded(5);
