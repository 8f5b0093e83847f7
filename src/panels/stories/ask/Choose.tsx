import type { ChoiceAsk } from "../../../facts/types/stories.ts";
import type { GivenAnswer } from "../../../state/stories/answers.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { StorySentence } from "../StoryText.tsx";

interface ChooseProps {
  readonly ask: ChoiceAsk;
  readonly id: string;
  readonly answer: GivenAnswer;
  readonly change: (part: Partial<GivenAnswer>) => void;
}

/** Letters above which an answer is long: a room then has less of the map and smaller letters. */
const longAnswer = 60;

/** The answers to choose from; once the truth is shown the right one is marked, and each has its figure. */
export function Choose({ ask, id, answer, change }: ChooseProps) {
  const { isShown, chosen } = answer;
  return (
    <fieldset class="ask-choices" data-long={ask.answers.some(({ text }) => text.length > longAnswer)}>
      <legend class="unseen">{words.choices}</legend>
      {ask.answers.map(({ text, right, value }, place) => (
        <label key={text} data-right={isShown ? right : undefined}>
          <input
            type="radio"
            name={`ask ${id}`}
            checked={chosen === place}
            disabled={isShown}
            onChange={() => change({ chosen: place })}
          />
          <span>
            <b>{words.letter(place)}</b> {text}
            {isShown && value !== null ? (
              <>
                {": "}
                <StorySentence text={[value]} />
              </>
            ) : null}
            {isShown && right ? <b class="ask-mark"> ✓ {words.isTruth}</b> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
