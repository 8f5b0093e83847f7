import type { StorySource } from "../../../facts/types/stories.ts";
import type { SourceId } from "../../../facts/types.ts";
import { ready } from "../../frame/reading.ts";
import type { Shown } from "../../frame/shown.ts";

/** The entries of the register that a story's sources stand for; a source of its author's own has none. */
export function citedSources({ facts }: Pick<Shown, "facts">, cited: readonly StorySource[]): readonly SourceId[] {
  const sources = ready(facts.sources);
  const all = [...Object.entries(sources?.series ?? {}), ...Object.entries(sources?.press ?? {})];
  return cited.flatMap(({ title, url, publisher }) =>
    all.flatMap(([id, one]) => (one.title === title && one.url === url && one.publisher === publisher ? id : [])),
  );
}
