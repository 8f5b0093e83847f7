import type { StoryFault } from "../data/checks/check-stories.ts";
import type { StoryFacts } from "./facts.ts";
import { figureOf } from "./figures.ts";
import { referencesOf } from "./grammar.ts";
import { NoFact } from "./kinds/kind.ts";
import type { Story } from "./story.ts";

interface Bounds {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Faults: words of a story whose fact is not true in the facts. */
export function unheldFaults(story: Story, facts: StoryFacts): readonly StoryFault[] {
  return (story.says ?? []).flatMap(({ words, fact, is, ...bounds }, index) => {
    if (fact === undefined) return [];
    const field = `says[${index}].fact`;
    const [reference] = referencesOf(fact);
    if (reference?.written !== fact) return [{ field, text: `${fact} is no reference` }];
    try {
      const { text } = figureOf(reference, facts);
      const isHeld = is === undefined ? isWithin(text, bounds) : plain(text) === is;
      return isHeld ? [] : [{ field, text: `“${words}” is not so: ${fact} is ${text}` }];
    } catch (error) {
      if (!(error instanceof NoFact)) throw error;
      return [{ field, text: `“${words}”: ${error.message}` }];
    }
  });
}

/** A figure with plain spaces, as a file of a story has them. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Whether a figure prints numbers and each of them lies in the bounds. */
function isWithin(text: string, { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Bounds): boolean {
  const numbers = numbersIn(text);
  return numbers.length > 0 && numbers.every((one) => one >= from && one <= to);
}

/** The numbers that a figure prints, without the end of its scale: 62 of `62 of 100`, −7 and 13 of `−7 to +13 %`. */
export const numbersIn = (text: string): readonly number[] =>
  [...text.replace(/ of 100$/, "").matchAll(/[−+]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replace("−", "-").replaceAll(",", "")),
  );
