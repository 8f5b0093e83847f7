import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it, vi } from "vitest";
import { withPlainErrors } from "../../tools/plain-errors.mjs";

const folder = mkdtempSync(join(tmpdir(), "hashfall-told-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a tool with this body writes to stderr, and its exit status, as a process of its own. */
async function run(name: string, body: string): Promise<{ readonly said: string; readonly code: number }> {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, `export async function main(): Promise<void> {\n${body}\n}\n`);
  const started = promisify(execFile)(process.execPath, ["tools/run.mjs", file]);
  return started.then(
    ({ stderr }) => ({ said: stderr, code: 0 }),
    (error: { readonly stderr: string; readonly code: number }) => ({ said: error.stderr, code: error.code }),
  );
}

/** The same of a tool that the test's own process runs. */
async function runHere(tool: () => Promise<void>): Promise<{ readonly said: string; readonly code: unknown }> {
  const { exitCode } = process;
  const told = vi.spyOn(console, "error").mockReturnValue();
  process.exitCode = 0;
  try {
    await withPlainErrors(tool);
    return { said: told.mock.calls.map((words) => `${words.join(" ")}\n`).join(""), code: process.exitCode };
  } finally {
    told.mockRestore();
    process.exitCode = exitCode;
  }
}

describe("a tool", () => {
  it("that ends well says nothing, with status 0", async () => {
    expect(await runHere(async () => {})).toEqual({ said: "", code: 0 });
  });

  it("that meets a full disk tells it in one line, with status 1", async () => {
    const write = 'throw Object.assign(new Error("no space left on device, write"), { code: "ENOSPC" });';
    expect(await run("full", write)).toEqual({
      said: "The disk is full. Make room for dist/, .cache/ and the temporary folder, then start again.\n",
      code: 1,
    });
  });

  it("that meets a full disk inside a bundler's own error tells the same line", async () => {
    const { said, code } = await runHere(() => Promise.reject(new Error("[plugin x]\nError: ENOSPC: no space left")));
    expect([said.split(".")[0], code]).toEqual(["The disk is full", 1]);
  });

  it("that fails otherwise keeps its stack, with a status that is not 0", async () => {
    const { said, code } = await run("otherwise", 'throw new TypeError("x is not a function");');
    expect(said).toMatch(/TypeError: x is not a function\n\s+at /);
    expect(code).not.toBe(0);
  });
});
