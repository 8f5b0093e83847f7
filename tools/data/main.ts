import { checkLinksAndFigures } from "../stories/check.ts";
import { storyFacts } from "../stories/facts.ts";
import { checkData, missingFiles } from "./check.ts";
import { refuse } from "./problems.ts";
import { readData } from "./read.ts";

/** Checks `data/` or the given directory, and throws with every problem: `node tools/run.mjs tools/data/main.ts`. */
export function main([directory = "data"]: readonly string[]): void {
  const texts = readData(directory);
  const { tables: found, stories, problems } = checkData(texts);
  refuse([...missingFiles(texts), ...problems]);
  if (stories.length > 0) refuse(checkLinksAndFigures(texts, storyFacts(directory)));
  const rows = [...found.values()].reduce((sum, table) => sum + table.rows.length, 0);
  console.log(`${found.size} tables with ${rows} rows, ${stories.length} stories: no problem`);
}
