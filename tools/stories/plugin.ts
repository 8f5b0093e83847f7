import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { loadProjector } from "../../src/map/svg/projector.ts";
import { refuse } from "../data/problems.ts";
import { readData } from "../data/read.ts";
import { fillCss, groundsCss, heldCss } from "../palette.ts";
import { checkLinksAndFigures } from "./check.ts";
import { pageFacts, storyFacts } from "./facts.ts";
import { type FilledStory, fillStories, published } from "./pages/filled.ts";
import { listPage, storyPage } from "./pages/page.ts";
import { painter } from "./picture.ts";

/**
 * The Vite plugin that checks the stories of `data/`, which fails the build by file, line and field, and writes a page
 * of its own for each into dist/stories/, readable without scripts.
 */
export function storiesPlugin(): Plugin {
  return {
    name: "hashfall:stories",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    async generateBundle(_, bundle) {
      await loadProjector("globe");
      for (const [fileName, source] of storyFiles(resolve("data"), Object.keys(bundle))) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
  };
}

/**
 * The files of the stories of a data directory, by path in dist/; `built` are the files that the build has beside
 * them. Throws with every problem of a story.
 */
export function storyFiles(dataDir: string, built: readonly string[] = []): ReadonlyMap<string, string> {
  const facts = storyFacts(dataDir);
  refuse(checkLinksAndFigures(readData(dataDir), facts));
  const stories = fillStories(facts);
  const paint = painter(facts.places);
  const all = pageFacts(facts);
  const pages = stories.flatMap((story, index) => [
    [`stories/${story.id}/index.html`, storyPage(story, stories[index + 1], all)] as const,
    [`stories/${story.id}/story.json`, published(story)] as const,
    ...story.steps.map(
      ({ frame, title }, step) => [`stories/${story.id}/${step + 1}.svg`, paint(frame, title)] as const,
    ),
  ]);
  // For the page, which offers them as films.
  const list = `${JSON.stringify(stories.map(({ id, title }) => ({ id, title })))}\n`;
  return new Map([
    ["stories/stories.json", list],
    ["stories/index.html", listPage(stories)],
    ["stories/stories.css", sheetOf(stories, built)],
    ...pages,
  ]);
}

/** The style sheet of the pages: their own rules, and the colours of the bands that their legends show. */
function sheetOf(stories: readonly FilledStory[], built: readonly string[]): string {
  const rules = stories.flatMap(({ steps }) =>
    steps.flatMap(({ frame: { legend } }) => legend.bands.map(({ band }) => fillCss(legend.ramp, band))),
  );
  const sheets = ["stories", "ask", "figures", "papers"].map((name) =>
    readFileSync(resolve(`tools/stories/pages/${name}.css`), "utf8"),
  );
  const own = sheets.join("").replace(/\/\*[\s\S]*?\*\/\n?/g, "");
  return `${lettersCss(built)}${groundsCss()}\n${own}${[...new Set(rules), heldCss()].join("\n")}\n`;
}

const families = { serif: ["Source Serif 4 Variable", "400 600"], sans: ["Inter Variable", "400 700"] } as const;

/** The page's own letters, as the build has cut them: other characters are the system's. */
function lettersCss(built: readonly string[]): string {
  return Object.entries(families)
    .map(([name, [family, weights]]) => {
      const file = built.find((path) => new RegExp(`^assets/${name}-[^/]+\\.woff2$`).test(path));
      if (file === undefined) return "";
      return `@font-face{font-family:"${family}";src:url("../${file}") format("woff2");font-weight:${weights};font-display:swap}\n`;
    })
    .join("");
}
