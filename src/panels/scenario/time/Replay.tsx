import { enteredAt, sceneTimeWords } from "../../../display/scenario/time/replay.ts";
import type { Outcome } from "../../../display/scenario/types.ts";
import { pause, play } from "../../../state/actions.ts";
import { enterScenarioTime, inScenarioTime, leaveScenarioTime } from "../../../state/scenario/scenario-time.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { usePage } from "../../shared/page.ts";

/** The buttons that play the scenario on the time axis, pause it, and go back to the facts. */
export function SceneReplay({ outcome }: { readonly outcome: Outcome }) {
  const { frame, act, words: page } = usePage();
  const time = frame.scenario?.time ?? null;
  const { playing } = frame.choices;
  const on = time !== null;
  const press = () => {
    if (time === null) act(enterScenarioTime(enteredAt(outcome), true));
    else act(inScenarioTime(playing ? pause() : play(), time));
  };
  return (
    <div class="what-if-replay" data-on={on}>
      <button type="button" class="pill" onClick={press}>
        {on && playing ? words.replay.pause : words.replay.play}
      </button>
      <p>{time === null ? words.replay.title : sceneTimeWords(time, page.locale)}</p>
      {on ? (
        <button type="button" class="source-link" onClick={() => act(leaveScenarioTime())}>
          {words.replay.stop}
        </button>
      ) : null}
    </div>
  );
}
