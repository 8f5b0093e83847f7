/** What a country's P is computed from. In its own file, since the start page's tooltips need it too. */
export const hazardInputWords = {
  inputs: (stability: string, year: string, before: boolean, lists: string) =>
    `stability ${stability} (${year}); ${before ? "a" : "no"} shutdown in ${lists}`,
  or: " or ",
  to: " to ",
};
