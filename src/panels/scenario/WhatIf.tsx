import "../shared/figures.css";
import "./what-if.css";
import "./chart.css";
import "./form/form.css";
import { useEffect, useState } from "preact/hooks";
import { presetWords } from "../../display/scenario/form/edit.ts";
import { ownQuestions } from "../../display/scenario/form/own-questions.ts";
import { type Simulator, simulatorOf } from "../../display/scenario/simulator.ts";
import type { Outcome } from "../../display/scenario/types.ts";
import { closeReadingView, setKnown } from "../../state/actions.ts";
import { askScenario, redoScenario, undoScenario } from "../../state/scenario/scenario.ts";
import { leaveScenarioTime } from "../../state/scenario/scenario-time.ts";
import { readingWords } from "../../words/reading.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { scenarioForm } from "../../words/scenario/form.ts";
import { scenarioPlaces as places } from "../../words/scenario/places.ts";
import { Readable } from "../reading/Readable.tsx";
import { useFile, usePage } from "../shared/page.ts";
import { Answered } from "./Answered.tsx";
import { AnswerHead } from "./AnswerHead.tsx";
import { Compare } from "./compare/Compare.tsx";
import { PastChecks } from "./compare/Past.tsx";
import { Files } from "./Files.tsx";
import { Form } from "./form/Form.tsx";
import { Problems } from "./Problems.tsx";
import { useUndoKeys } from "./undo-keys.ts";

// The time axis needs these with the tab; as a separate file they would cost one more request than they are worth.
export { axisScene, clockScene } from "./time/scene.tsx";

/** The What if tab: the answer’s headline and figures, ready questions, the form, what the answer rests on, files, and the checks against the past. */
export function WhatIf() {
  const page = usePage();
  const { act } = page;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState(false);
  useUndoKeys(act);
  const simulator = simulatorOf(page);
  const { answer } = simulator;
  return (
    <div class="what-if">
      {answer.state === "none" ? <Intro /> : null}
      {answer.state === "answered" ? <AnswerHead simulator={simulator} outcome={answer.outcome} /> : null}
      <Presets edit={() => setEditing(true)} />
      <Steps />
      <Problems problems={problems} close={() => setProblems([])} />
      <Body simulator={simulator} refuse={setProblems} open={editing} setOpen={setEditing} />
      <Files refuse={setProblems} />
      <PastChecks />
    </div>
  );
}

interface EditingProps {
  readonly refuse: (problems: readonly string[]) => void;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

function Body({ simulator, ...editing }: EditingProps & { readonly simulator: Simulator }) {
  const { answer } = simulator;
  const { act } = usePage();
  // It may be refused for the name of a place, and the file of names is fetched only then.
  const isRefused = answer.state === "refused";
  const names = useFile("names", isRefused);
  const unread = isRefused && names.state === "waiting";
  // A scenario that is refused has no scenario time, and no answer that could be open to be read.
  useEffect(() => {
    if (unread || (answer.state !== "refused" && answer.state !== "none")) return;
    act(leaveScenarioTime());
    act(closeReadingView());
  }, [unread, answer.state, act]);
  if (answer.state === "none") return null;
  if (unread) return <p class="quiet">{places.looking}</p>;
  if (answer.state === "waiting") return <p class="quiet">{words.waiting}</p>;
  if (answer.state === "refused") return <Problems problems={answer.problems} />;
  const { outcome } = answer;
  return (
    <>
      <Editing simulator={simulator} outcome={outcome} {...editing} />
      <Readable id="answer" title={readingWords.answer}>
        <Answered simulator={simulator} outcome={outcome} />
        <Compare simulator={simulator} outcome={outcome} />
      </Readable>
    </>
  );
}

function Editing({
  open,
  setOpen,
  ...form
}: EditingProps & { readonly simulator: Simulator; readonly outcome: Outcome }) {
  return (
    <details class="what-if-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{scenarioForm.edit}</summary>
      {open ? <Form {...form} /> : null}
    </details>
  );
}

function Intro() {
  return (
    <div class="headline">
      <h2>{words.intro.title}</h2>
      <p>{words.intro.text}</p>
    </div>
  );
}

function Presets({ edit }: { readonly edit: () => void }) {
  const { frame, axis, act } = usePage();
  const { asked } = frame.choices;
  return (
    <fieldset class="what-if-presets">
      <legend class="unseen">{words.presetsLabel}</legend>
      {ownQuestions(frame).map(({ name, word, open }) => (
        <button
          key={name}
          type="button"
          class="pill"
          aria-pressed={asked.scenario === word}
          onClick={() => {
            act(askScenario(word));
            if (open) edit();
          }}
        >
          {name}
        </button>
      ))}
      {presetWords(frame.newest.shares ?? axis.to, frame.choices).map(({ id, name, word, looksBack }) => {
        const leaves = looksBack && frame.choices.known === "then";
        return (
          <button
            key={id}
            type="button"
            class="pill"
            aria-pressed={asked.scenario === word}
            onClick={() => {
              if (leaves) act(setKnown("now"));
              act(askScenario(word));
            }}
          >
            {name}
            {leaves ? <span class="quiet"> ({words.looksBack})</span> : null}
          </button>
        );
      })}
    </fieldset>
  );
}

function Steps() {
  const { frame, act } = usePage();
  const { past, future } = frame.choices.asked;
  if (past.length === 0 && future.length === 0) return null;
  return (
    <p class="what-if-steps">
      <button type="button" class="source-link" disabled={past.length === 0} onClick={() => act(undoScenario())}>
        {scenarioForm.undo}
      </button>
      <button type="button" class="source-link" disabled={future.length === 0} onClick={() => act(redoScenario())}>
        {scenarioForm.redo}
      </button>
    </p>
  );
}
