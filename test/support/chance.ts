import fc from "fast-check";

const runs = process.env["FC_RUNS"];
const seed = process.env["FC_SEED"];

// `npm run soak` looks further, each time elsewhere; `npm test` gives the same answer every time.
// `npm run mutate` looks less far, and each time at the same, so that a score is the same twice.
fc.configureGlobal(
  runs === undefined
    ? { seed: 20_210_703 }
    : { numRuns: Number(runs), ...(seed === undefined ? {} : { seed: Number(seed) }) },
);

/** The runs of one law: so many under `npm test`, by a seed of its own; as many as `npm run soak` asks for there. */
export const times = (numRuns: number, seed?: number): { numRuns?: number; seed?: number } =>
  runs === undefined ? { numRuns, ...(seed === undefined ? {} : { seed }) } : {};
