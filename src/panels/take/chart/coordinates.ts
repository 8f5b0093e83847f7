const rounded =
  (digits: number) =>
  (value: number): number =>
    Number(value.toFixed(digits));

/** Numbers in a picture, rounded so that its file stays small: of text, shapes, opacities, and the parts of a matrix. */
export const toTenths = rounded(1);
export const toHundredths = rounded(2);
export const toThousandths = rounded(3);
export const fine = rounded(5);
