import * as v from "valibot";
import { formFault } from "../../../src/facts/stories/form-fault.ts";
import { jsonFault } from "../../../src/kit/json/json-fault.ts";
import { jsonLinesOf, lineAt } from "../../../src/kit/json/json-lines.ts";
import { sayStoryFault } from "../../../src/words/stories/faults.ts";
import { faultsOf } from "../../stories/grammar.ts";
import { saidFaults } from "../../stories/said.ts";
import { plainTextsOf, type Story, storyShape, textsOf } from "../../stories/story.ts";
import type { Problem } from "../problems.ts";
import type { DataTexts } from "../read.ts";

/** The registers that a step's sources are looked for in. */
interface Registers {
  readonly sources: object;
  readonly press: object;
}

/** A problem of a story without its line: `field` is the path of a value, `steps[2].text[0]`. */
export interface StoryFault {
  readonly field: string;
  readonly text: string;
}

/** The paths of the stories in a data directory. */
const storyPaths = (texts: DataTexts): readonly string[] =>
  [...texts.keys()].filter((path) => path.startsWith("stories/") && path.endsWith(".json"));

/**
 * Checks what needs no facts in the stories of a data directory: their form, the characters of their texts, and the
 * sources that they name. `checkLinksAndFigures` checks their links and figures, which need the compiled facts. Returns
 * the stories without a fault.
 */
export function checkStories(texts: DataTexts, registers: Registers, problems: Problem[]): readonly Story[] {
  const stories: Story[] = [];
  const seen = new Map<string, string>();
  for (const path of storyPaths(texts)) {
    const found = storyIn(texts, path, problems);
    if (found === null) continue;
    const faults = [...faultsIn(found, path, registers), ...twiceIn(found, seen)];
    problems.push(...problemsOf(texts, path, faults));
    if (faults.length === 0) stories.push(found);
  }
  return stories.toSorted((a, b) => a.order - b.order);
}

/** The faults of a story by line. */
export function problemsOf(texts: DataTexts, path: string, faults: readonly StoryFault[]): readonly Problem[] {
  const text = texts.get(path) ?? "";
  const fields = faults.flatMap(({ field }) => [field, ...parentsOf(field)]);
  const lines = jsonLinesOf(text, fields);
  return faults.map(({ field, text: said }) => {
    const line = [field, ...parentsOf(field)].map((one) => lines.get(one)).find((one) => one !== undefined) ?? 1;
    return { path, line, column: field, text: said };
  });
}

/** The paths around a field, the nearest first. */
const parentsOf = (field: string): readonly string[] =>
  [...field.matchAll(/[.[]/g)].map(({ index }) => field.slice(0, index)).reverse();

function storyIn(texts: DataTexts, path: string, problems: Problem[]): Story | null {
  const text = texts.get(path) ?? "";
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const line = lineAt(text, jsonFault(text) ?? text.length);
    const said = error instanceof Error ? error.message : String(error);
    problems.push({ path, line, column: "", text: `not JSON: ${said}` });
    return null;
  }
  const result = v.safeParse(storyShape, raw);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => {
    const { code, detail } = formFault(issue);
    return { field: fieldOf(issue.path?.map(({ key }) => key) ?? []), text: sayStoryFault(code, detail) };
  });
  problems.push(...problemsOf(texts, path, faults));
  return null;
}

const fieldOf = (keys: readonly unknown[]): string =>
  keys.reduce<string>(
    (field, key) =>
      typeof key === "number" ? `${field}[${key}]` : field === "" ? String(key) : `${field}.${String(key)}`,
    "",
  );

function faultsIn(story: Story, path: string, { sources, press }: Registers): readonly StoryFault[] {
  const named = path.replace(/^stories\/|\.json$/g, "");
  return [
    ...(story.id === named ? [] : [{ field: "id", text: `${story.id} is not the name of the file, ${named}` }]),
    ...titleFaults("title", story.title),
    ...titleFaults("summary", story.summary),
    ...saidFaults(story),
    ...story.steps.flatMap((step, index) => {
      const at = `steps[${index}]`;
      const strange = step.sources.flatMap((source, place) =>
        Object.hasOwn(sources, source) || Object.hasOwn(press, source)
          ? []
          : [{ field: `${at}.sources[${place}]`, text: `${source} is not in data/sources.json` }],
      );
      const faults = textsOf(step).flatMap(([field, text]) =>
        faultsOf(text).map((said) => ({ field: `${at}.${field}`, text: said })),
      );
      const plain = plainTextsOf(step).flatMap(([field, text]) => titleFaults(`${at}.${field}`, text));
      return [...plain, ...faults, ...strange];
    }),
  ];
}

/** A title has dates at most: no references, because it is also printed where nothing fills them. */
const titleFaults = (field: string, text: string): readonly StoryFault[] => [
  ...faultsOf(text).map((said) => ({ field, text: said })),
  ...(/\{[^{}]*\}/.test(text) ? [{ field, text: "has a reference: only text and caption may" }] : []),
];

/** An id or a place in the list that two stories have. */
function twiceIn({ id, order }: Story, seen: Map<string, string>): readonly StoryFault[] {
  return (["id", "order"] as const).flatMap((field) => {
    const key = `${field} ${field === "id" ? id : order}`;
    const other = seen.get(key);
    seen.set(key, id);
    return other === undefined ? [] : [{ field, text: `is that of ${other} too` }];
  });
}
