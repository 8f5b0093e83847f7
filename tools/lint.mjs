// Types, Biome and knip at once: `npm run lint`. Prints the output of each when it ends; the exit status is 1 where one
// of them fails.
import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

const programs = [["tsc"], ["biome", "check", "--error-on-warnings", "."], ["knip"]];
const env = { ...process.env, PATH: [resolve("node_modules/.bin"), process.env.PATH].join(delimiter) };

function run([program, ...args]) {
  return new Promise((ended) => {
    const child = spawn(program, args, { env, shell: process.platform === "win32" });
    let said = "";
    const keep = (part) => {
      said += part;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => ended({ program, said: error.message, passed: false }));
    child.once("close", (code) => ended({ program, said, passed: code === 0 }));
  });
}

await Promise.all(
  programs.map(async (program) => {
    const { program: name, said, passed } = await run(program);
    console.log(`${name}: ${passed ? "passed" : "failed"}\n${said}`.trimEnd());
    if (!passed) process.exitCode = 1;
  }),
);
