import type { StoryFault } from "../data/checks/check-stories.ts";
import { piecesOf } from "./grammar.ts";
import { plainTextsOf, type Story, textsOf } from "./story.ts";

const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const small =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const parts = "half|halves|halved|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?";
const times = "twice|thrice|doubled?|doubles|tripled?|triples|dozens?|couple|zero|second";
const ranks =
  "first|last|ever|record|any other|no other|best|worst|latest|newest|oldest|earliest|largest|biggest|greatest|smallest|highest|lowest|longest|shortest|fastest|slowest|heaviest|emptiest|strongest|weakest|cheapest|dearest|deepest|riskiest|safest|(?<!at )most|(?<!at )least";

/**
 * Words that count or rank: a number without a digit, a part of a whole, a superlative. *One* is left out, because it
 * mostly means somebody, and so are *at most* and *at least*, which a figure follows.
 */
const counting = new RegExp(
  `\\b(?:${small}|${tens}|hundreds?|thousands?|millions?|billions?|${parts}|${times}|${ranks})\\b`,
  "gi",
);

/** Words that count or rank in every story, by what they mean; none is a figure that data could change. */
const terms: readonly (readonly [words: RegExp, why: string])[] = [
  [/\bevery ten minutes\b/gi, "the aim of Bitcoin’s rule: 600 s a block"],
  [
    /\b(?:every |of |in |about )two weeks\b|\bfourteen days\b|\binstead of fourteen\b/gi,
    "2,016 blocks of 600 s: 14 days",
  ],
  [/\b(?:the|best|of) seven days\b|\bbest week\b/gi, "the window of {week@…}; the best is {peak@…} by definition"],
  [/\ba second\b/gi, "the unit of time of a hashrate"],
  [/\bin (?:the|that) quarter\b/gi, "three months of the calendar, as in Q3 2020"],
  [/\btwelve months\b/gi, "the time over which the page computes a chance"],
  [/\bfour times in five\b/gi, "the power of 80 % of {power:….hours}"],
  [/\bnineteen times in twenty\b/gi, "the 95 % of every interval of the page"],
  [
    /\bnewest (?:\w+ )?(?:public )?(?:map|month|year|years|one|estimate|statement)\b/gi,
    "what a reference of its moment names",
  ],
  [/\bone half is a coin toss\b|\bone is never wrong\b/gi, "the area under a curve: 0.5 and 1"],
  [/\bzero is the most stable(?: country)?, a hundred the least\b/gi, "the scale of political risk: 0 to 100"],
  [/\ba hundred minus\b|\bfrom zero to a hundred\b/gi, "the scale of political risk: 0 to 100"],
  [/\b(?:not|below|colour of) zero\b|\bzero is a colour\b/gi, "the sign of a value, or its colour on the map"],
];

/** The texts of a story, each with its field; each reference is replaced by `…`, which is no word. */
function readTexts(story: Story): readonly (readonly [field: string, words: string])[] {
  const steps = story.steps.flatMap((step, index) =>
    [...plainTextsOf(step), ...textsOf(step)].map(([field, text]) => [`steps[${index}].${field}`, text] as const),
  );
  return [["title", story.title] as const, ["summary", story.summary] as const, ...steps].map(([field, text]) => [
    field,
    piecesOf(text)
      .map((piece) => ("words" in piece ? piece.words : "…"))
      .join(""),
  ]);
}

/**
 * Faults: words of a story that count or rank without a fact behind them, and entries of `says` for words that the
 * story does not have.
 */
export function saidFaults(story: Story): readonly StoryFault[] {
  const says = story.says ?? [];
  const used = new Set<string>();
  const faults = readTexts(story).flatMap(([field, text]) => {
    let left = text;
    for (const { words } of says) {
      if (left.includes(words)) used.add(words);
      left = left.replaceAll(words, "…");
    }
    for (const [words] of terms) left = left.replace(words, "…");
    return [...left.matchAll(counting)].map(([word]) => ({
      field,
      text: `“${word}” counts or ranks without a fact behind it: write a reference, or list the words under says`,
    }));
  });
  const idle = says.flatMap(({ words }, index) =>
    used.has(words) ? [] : [{ field: `says[${index}].words`, text: `no text has “${words}”` }],
  );
  return [...faults, ...idle];
}
