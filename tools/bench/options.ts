import { parseArgs } from "node:util";
import { Plain } from "../build/plain.ts";

/** What a run of the bench measures. */
export interface BenchOptions {
  /** Alternating rounds, 1 to 50. */
  readonly rounds: number;
  /** Steps of time in each round and span. */
  readonly steps: number;
  /** The folder or the address of another built site to measure in the same rounds; null for none. */
  readonly beside: string | null;
}

const usual = { rounds: 5, steps: 30 } as const;
const quickly = { rounds: 1, steps: 10 } as const;

/**
 * Reads the arguments of `npm run bench --`: a number of rounds, `--quick`, and `--beside` with a folder or an address.
 * Throws a Plain error that names what it does not understand.
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parsed(args);
  const plan = values.quick ? quickly : usual;
  const [asked, ...more] = positionals;
  const rounds = asked === undefined ? plan.rounds : Number(asked);
  if (more.length > 0 || !Number.isInteger(rounds) || rounds < 1 || rounds > 50)
    throw new Plain(`bench: rounds are one number from 1 to 50, not ${positionals.join(" ")}`);
  return { rounds, steps: plan.steps, beside: values.beside ?? null };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { quick: { type: "boolean" }, beside: { type: "string" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Plain(`bench: ${error instanceof Error ? error.message : error}`);
  }
}
