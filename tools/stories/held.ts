import type { StoryFault } from "../data/checks/check-stories.ts";
import type { StoryFacts } from "./facts.ts";
import { figureOf } from "./figures.ts";
import { referencesOf } from "./grammar.ts";
import { NoFact } from "./kinds/kind.ts";
import type { Story } from "./story.ts";

/** The words of a story whose fact does not hold. */
export function unheldFaults(story: Story, facts: StoryFacts): readonly StoryFault[] {
  return (story.says ?? []).flatMap(({ words, fact, from, to }, index) => {
    if (fact === undefined) return [];
    const field = `says[${index}].fact`;
    const [reference] = referencesOf(fact);
    if (reference?.written !== fact) return [{ field, text: `${fact} is no reference` }];
    try {
      const { text } = figureOf(reference, facts);
      const isHeld = numbersIn(text).every(
        (one) => one >= (from ?? Number.NEGATIVE_INFINITY) && one <= (to ?? Number.POSITIVE_INFINITY),
      );
      return isHeld ? [] : [{ field, text: `“${words}” is not so: ${fact} is ${text}` }];
    } catch (error) {
      if (!(error instanceof NoFact)) throw error;
      return [{ field, text: `“${words}”: ${error.message}` }];
    }
  });
}

/** The numbers that a figure prints, without the end of its scale: 62 of `62 of 100`. */
const numbersIn = (text: string): readonly number[] =>
  [...text.replace(/ of 100$/, "").matchAll(/[−+]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replace("−", "-").replaceAll(",", "")),
  );
