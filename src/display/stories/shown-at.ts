import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { frameAt } from "../frame/frame.ts";
import type { Shown } from "../frame/shown.ts";
import { factsSeen } from "../frame/then.ts";

/** What the page would show for other choices, on white paper. `held` has all facts that have come. */
export function shownAt(
  { facts: held }: Pick<Shown, "facts">,
  choices: Choices,
  words: Words,
): Pick<Shown, "facts" | "frame" | "words"> {
  const facts = factsSeen(held, choices);
  return { facts, frame: frameAt(facts, choices, { theme: "light", words }), words };
}
