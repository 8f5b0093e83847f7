import { answerWordsOf } from "../../display/scenario/figures.ts";
import { presetWords } from "../../display/scenario/form/edit.ts";
import type { Simulator } from "../../display/scenario/simulator.ts";
import type { Outcome } from "../../display/scenario/types.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { usePage } from "../shared/page.ts";
import { SourceLink } from "../shared/SourceLink.tsx";
import { useLead } from "../shared/useLead.ts";

/** Figures that stand under the headline; the others follow its curves. */
export const mostInHead = 3;

/**
 * The answer to a scenario in one sentence with three figures: first in the rail, also while what it rests on is open to be
 * read over the map.
 */
export function AnswerHead({ simulator, outcome }: { readonly simulator: Simulator; readonly outcome: Outcome }) {
  const { frame } = usePage();
  const answer = answerWordsOf(outcome, simulator.voice);
  // The step of a story has a title of its own.
  const leads = frame.choices.story === null;
  useLead(leads ? words.lead(answer.title) : null);
  return (
    <div class="headline what-if-answer">
      <p class="what-if-modelled">
        <b>{words.modelled}</b> {outcome.scenario.name === "" ? words.own : outcome.scenario.name}
      </p>
      <h2 class={leads ? "beside" : undefined}>{answer.title}</h2>
      <AnswerFigures figures={answer.figures.slice(0, mostInHead)} />
      {answer.text.length === 0 ? null : <p>{answer.text}</p>}
      <PresetNote />
    </div>
  );
}

/** Figures of an answer as a list: label, value, what it is compared with. */
export function AnswerFigures({ figures }: { readonly figures: ReturnType<typeof answerWordsOf>["figures"] }) {
  return (
    <dl class="figures">
      {figures.map(({ label, value, note }) => (
        <div key={label} class="figure" data-has-value="true">
          <dt>{label}</dt>
          <dd>
            <span class="figure-value">{value}</span>
            {note === "" ? null : <span class="figure-standing">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The note on a ready question's start and assumptions; nothing for other questions. */
function PresetNote() {
  const { frame, axis } = usePage();
  const chosen = presetWords(frame.newest.shares ?? axis.to, frame.choices).find(
    ({ word }) => word === frame.choices.asked.scenario,
  );
  if (chosen === undefined) return null;
  return (
    <p class="what-if-reason">
      {chosen.note}{" "}
      {chosen.source === null ? null : <SourceLink source={chosen.source.id}>{chosen.source.words}</SourceLink>}
    </p>
  );
}
