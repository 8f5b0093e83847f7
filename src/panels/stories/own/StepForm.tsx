import { numbersFor } from "../../../display/format/numbers.ts";
import { askHints } from "../../../display/stories/own/hints.ts";
import type { WrittenStep } from "../../../facts/stories/shape.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepLink } from "../../../state/stories/own-links.ts";
import { goToStep } from "../../../state/stories/story.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import { AskForm } from "./AskForm.tsx";
import { Field, TextArea } from "./fields.tsx";
import type { Own } from "./useOwn.ts";

interface FormProps {
  readonly own: Own;
  readonly index: number;
  readonly step: WrittenStep;
  readonly start: Choices;
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/);

/** The fields of one step. */
export function StepForm({ own, index, step, start }: FormProps) {
  const page = usePage();
  const { whole } = numbersFor(page.words.locale);
  const change = (part: Partial<WrittenStep>) => own.steps(own.story.steps.with(index, { ...step, ...part }));
  const setOptional = <Key extends "ask" | "room" | "notes">(key: Key, value: WrittenStep[Key]) => {
    const { [key]: _, ...rest } = step;
    own.steps(own.story.steps.with(index, (value === undefined ? rest : { ...rest, [key]: value }) as WrittenStep));
  };
  return (
    <fieldset class="own-form">
      <legend>{words.form(whole(index + 1))}</legend>
      <p class="own-acts">
        <button
          type="button"
          class="source-link"
          onClick={() => page.act(goToStep("own", index + 1, page.view(step.link)))}
        >
          {words.show}
        </button>
        <button type="button" class="source-link" onClick={() => change({ link: stepLink(page.frame.choices, start) })}>
          {words.retake}
        </button>
      </p>
      <Field label={words.stepTitle} value={step.title} most={80} set={(title) => change({ title })} />
      <TextArea
        label={words.text}
        value={step.text.join("\n\n")}
        rows={5}
        set={(text) => change({ text: paragraphsOf(text).slice(0, 3) })}
      />
      <Field label={words.caption} value={step.caption} most={240} set={(caption) => change({ caption })} />
      <Field
        label={words.sources}
        value={step.sources.join(" ")}
        most={400}
        set={(ids) => change({ sources: ids.split(/[\s,]+/).filter((id) => id !== "") })}
      />
      <details class="own-room">
        <summary>{words.inRoom}</summary>
        <Field
          label={words.room}
          value={step.room ?? ""}
          most={240}
          set={(text) => setOptional("room", text || undefined)}
        />
        <TextArea
          label={words.notes}
          value={step.notes?.join("\n\n") ?? ""}
          rows={3}
          set={(text) => setOptional("notes", text.trim() === "" ? undefined : paragraphsOf(text).slice(0, 6))}
        />
      </details>
      <AskForm ask={step.ask} set={(ask) => setOptional("ask", ask)} />
      <div role="status" class="own-hints">
        {askHints(step, page.view(step.link), page.held(), page.words).map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </div>
    </fieldset>
  );
}
