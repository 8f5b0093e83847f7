/** What a country's P is made from: it stands in tooltips too, which the start page has. */
export const hazardInputWords = {
  inputs: (stability: string, year: string, before: boolean, lists: string) =>
    `stability ${stability} (${year}); ${before ? "a" : "no"} shutdown in ${lists}`,
  or: " or ",
  to: " to ",
};
