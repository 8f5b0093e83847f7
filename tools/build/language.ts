import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type Plugin, runnerImport } from "vite";
import { missingWords } from "./missing-words.ts";
import { pseudo } from "./pseudo.ts";

const english = resolve("src/words");
const virtual = "\0pseudo:";

/**
 * The language of the build, by HASHFALL_LANGUAGE: an import of a file of src/words/ gets the file of the same name in
 * languages/<code>/. `pseudo` needs no files: it is made from the English. Without the variable nothing is changed.
 */
export function languagePlugin(language = process.env["HASHFALL_LANGUAGE"] || "en"): Plugin {
  return {
    name: "hashfall:language",
    enforce: "pre",
    async buildStart() {
      if (language !== "en" && language !== "pseudo") await missingWords(language);
    },
    resolveId(source, importer) {
      if (language === "en" || importer === undefined || !source.startsWith(".")) return null;
      const file = resolve(dirname(importer), source);
      if (!isIn(english, file) || isIn(english, importer)) return null;
      return language === "pseudo" ? virtual + file : fileIn(language, file);
    },
    load(id) {
      return id.startsWith(virtual) ? inPseudo(id.slice(virtual.length)) : null;
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html) => withWords(html, language),
    },
  };
}

const isIn = (folder: string, file: string) => file.startsWith(`${folder}/`);

function fileIn(language: string, file: string): string | null {
  const own = resolve("languages", language, relative(english, file));
  // A language's own file may take from the English what is the same in both.
  return existsSync(own) ? own : null;
}

/** A module with the exports of an English one, in the pseudo-language. */
function inPseudo(file: string): string {
  const names = [...readFileSync(file, "utf8").matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  return [
    `import * as english from ${JSON.stringify(file)};`,
    `import { pseudo } from ${JSON.stringify(resolve("tools/build/pseudo.ts"))};`,
    ...names.map((name) => `export const ${name} = pseudo(english.${name});`),
  ].join("\n");
}

/** index.html with its own words: `{{skip}}` and the like. */
async function withWords(html: string, language: string): Promise<string> {
  const file = resolve(english, "page.ts");
  const { module } = await runnerImport<{ readonly pageWords: Readonly<Record<string, string>> }>(
    language === "en" || language === "pseudo" ? file : (fileIn(language, file) ?? file),
    { configFile: false, logLevel: "warn" },
  );
  const words = language === "pseudo" ? pseudo(module.pageWords) : module.pageWords;
  const written = html.replace('<html lang="en"', `<html lang="${words["lang"]}"`);
  return written.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`index.html asks for {{${name}}}, which src/words/page.ts does not have`);
    return word;
  });
}
