/**
 * The words on the inputs of a country's P, in a file of their own, because the start page's tooltips need them too.
 */
export const hazardInputWords = {
  inputs: (stability: string, year: string, before: boolean, lists: string) =>
    `stability ${stability} (${year}); ${before ? "a" : "no"} shutdown in ${lists}`,
  or: " or ",
  to: " to ",
};
