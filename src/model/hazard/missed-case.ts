/**
 * The shutdown that the page examines in detail, because the regression on the years before missed it: Kazakhstan's of
 * 5 January 2022. `eve` is the month at whose end the backtest ranks the country.
 */
export const missedCase = {
  event: "kz-shutdown-2022",
  place: "KAZ",
  at: Date.UTC(2022, 0, 5),
  year: 2022,
  eve: "2021-12",
} as const;
