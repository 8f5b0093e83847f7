const rounded =
  (digits: number) =>
  (value: number): number =>
    Number(value.toFixed(digits));

/** Coordinates in a picture, rounded so that its file stays small: of text, of shapes, and the parts of a matrix. */
export const toTenths = rounded(1);
export const toHundredths = rounded(2);
export const fine = rounded(5);
