import { type ChildProcess, spawn } from "node:child_process";

/** A screen that nobody sees, for windows that have to stand somewhere. */
export interface Display {
  /** `:7`, what a program takes as DISPLAY. */
  readonly name: string;
  close(): void;
}

/** Starts an Xvfb of its own on the first free number; rejects with what it said where it does not start. */
export async function openDisplay(): Promise<Display> {
  const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const number = await firstLine(server);
  return { name: `:${number}`, close: () => server.kill() };
}

/**
 * The first line that a program writes as its answer; rejects where it ends before. What it grumbles beside is no
 * answer: Xvfb tells of a socket that it could not make, and runs on.
 */
function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    let grumble = "";
    program.stdout?.on("data", (piece: Buffer) => {
      answer += piece;
      if (answer.includes("\n")) resolve(answer.split("\n", 1)[0] ?? "");
    });
    program.stderr?.on("data", (piece: Buffer) => {
      grumble += piece;
    });
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`${program.spawnfile} ended with ${code}: ${grumble}`)));
  });
}
