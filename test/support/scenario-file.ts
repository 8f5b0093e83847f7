/** A scenario as its file holds it: all of Russia for a week from 5 January 2022, unless told otherwise. */
export const scenarioFile = (shock: Record<string, unknown> = {}, whole: Record<string, unknown> = {}) => ({
  version: 1,
  name: "From a file",
  start: "2022-01-05T11:00Z",
  shocks: [
    {
      kind: "own",
      target: { by: "places", places: ["RUS"] },
      loss: 100,
      start: "2022-01-05T11:00Z",
      end: "2022-01-12T11:00Z",
      rampHours: 0,
      return: { how: "at-once" },
      ...shock,
    },
  ],
  ...whole,
});
