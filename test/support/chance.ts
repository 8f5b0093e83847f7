import fc from "fast-check";

const runs = process.env["FC_RUNS"];

// `npm run soak` looks further, each time elsewhere; `npm test` gives the same answer every time.
fc.configureGlobal(runs === undefined ? { seed: 20_210_703 } : { numRuns: Number(runs) });
