import { replayShown } from "../../state/replays.ts";
import { headlines as words } from "../../words/headline.ts";
import { replayWords } from "../../words/replays/replays.ts";
import type { HeadlineContext, HeadlineView } from "./context.ts";

/** The headline of the shown replay while its code or its figures are on their way: its name. Null outside replays. */
export function replayWaits({ choices }: Pick<HeadlineContext, "choices">): HeadlineView | null {
  const name = replayWords[replayShown(choices)?.id ?? ""]?.mark;
  return name === undefined ? null : { title: name, text: [words.replayWaits] };
}
