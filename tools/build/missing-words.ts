import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { runnerImport } from "vite";
import { Plain } from "./plain.ts";

type Module = Readonly<Record<string, unknown>>;

/** Refuses a language that has not all words: throws with each file and each word that is missing, by name. */
export async function missingWords(language: string): Promise<void> {
  const own = resolve("languages", language);
  if (!existsSync(own)) throw new Plain(`There is no folder languages/${language}, so the page cannot be built in it.`);
  const files = readdirSync("src/words", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const missing: string[] = [];
  for (const file of files) {
    const english = await moduleOf(resolve("src/words", file));
    if (Object.keys(english).length === 0) continue;
    const path = `languages/${language}/${file}`;
    if (!existsSync(path)) missing.push(`${path}: the file is missing`);
    else missing.push(...missingFrom(english, await moduleOf(resolve(path))).map((word) => `${path}: ${word}`));
  }
  if (missing.length === 0) return;
  throw new Plain(`The page cannot be built in “${language}”, because words are missing:\n${missing.join("\n")}`);
}

const moduleOf = async (file: string): Promise<Module> =>
  (await runnerImport<Module>(file, { configFile: false, logLevel: "error" })).module;

/** What a language's words lack of the English, each by its name: `cards.fuels.wind is missing`. */
export function missingFrom(english: unknown, own: unknown, name = ""): readonly string[] {
  if (own === undefined) return [`${name} is missing`];
  if (kindOf(english) !== kindOf(own)) return [`${name} is ${kindOf(own)}, and the English is ${kindOf(english)}`];
  if (typeof english !== "object" || english === null) return own === "" && english !== "" ? [`${name} is empty`] : [];
  const words = own as Module;
  return Object.entries(english).flatMap(([key, value]) =>
    missingFrom(value, words[key], Array.isArray(english) ? `${name}[${key}]` : name === "" ? key : `${name}.${key}`),
  );
}

function kindOf(words: unknown): string {
  if (Array.isArray(words)) return "a list";
  return typeof words === "object"
    ? "a group of words"
    : typeof words === "function"
      ? "a sentence with gaps"
      : "a text";
}
