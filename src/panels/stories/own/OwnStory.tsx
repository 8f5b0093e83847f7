import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { numbersFor } from "../../../display/format/numbers.ts";
import { publishedFrom, recorded } from "../../../display/stories/own/publish.ts";
import type { PublishedStory } from "../../../facts/types/stories.ts";
import { ownId, stepLink } from "../../../state/stories/own-links.ts";
import { goToStep, leaveStory } from "../../../state/stories/story.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { usePage } from "../../shared/page.ts";
import { useLead } from "../../shared/useLead.ts";
import { PrintPart } from "../paper/PrintPart.tsx";
import { FilePart } from "./FilePart.tsx";
import { StepForm } from "./StepForm.tsx";
import { StepList } from "./StepList.tsx";
import { useOwn } from "./useOwn.ts";
import "./own.css";

/**
 * The visitor's own story: steps recorded from the view, ordered, reworded, given questions, previewed, printed, saved
 * and opened. `Step` shows a step as readers see it.
 */
export function OwnStory({ Step }: { readonly Step: ComponentType<{ readonly story: PublishedStory }> }) {
  const page = usePage();
  const own = useOwn();
  const [isPlayed, setPlayed] = useState(false);
  const [chosen, choose] = useState<number | null>(null);
  const [said, say] = useState("");
  const { story, replaced } = own;
  const { whole } = numbersFor(page.words.locale);
  const start = page.view("");
  const published = publishedFrom(story, page, ownId);
  useEffect(() => {
    if (replaced.times === 0) return;
    // Another story: no step of the earlier story stays open or plays on, no message about it stays, and presenting
    // begins at the first step.
    choose(null);
    setPlayed(false);
    say(replaced.by === "file" ? words.opened(story.title) : "");
    page.act(({ storyStep }) => ({ storyStep: Math.min(storyStep, 1) }));
  }, [replaced.times]);
  if (isPlayed && story.steps.length > 0) {
    return (
      <>
        <p class="own-acts">
          <button type="button" class="pill" onClick={() => setPlayed(false)}>
            {words.edit}
          </button>
        </p>
        <Step story={published} />
      </>
    );
  }
  const record = () => {
    const step = recorded(stepLink(page.frame.choices, start), page);
    own.steps([...story.steps, step]);
    choose(story.steps.length);
    say(words.recorded(whole(story.steps.length + 1)));
  };
  const step = chosen === null ? undefined : story.steps[chosen];
  return (
    <div class="own">
      <EditLead />
      <header class="story-head">
        <h2>{words.region}</h2>
        <button type="button" class="source-link" onClick={() => page.act(leaveStory())}>
          {words.leave}
        </button>
      </header>
      <p class="quiet">{words.intro}</p>
      <label class="own-field">
        {words.title}
        <input
          type="text"
          maxLength={60}
          value={story.title}
          onInput={({ currentTarget }) => own.set({ ...story, title: currentTarget.value })}
        />
      </label>
      <div class="own-bar">
        <button type="button" class="pill own-record" onClick={record}>
          {words.record}
        </button>
        <p role="status" class="quiet">
          {said}
        </p>
      </div>
      <p class="own-acts">
        <button
          type="button"
          class="pill"
          aria-disabled={story.steps.length === 0}
          onClick={() => {
            const [first] = story.steps;
            if (first === undefined) return;
            page.act(goToStep(ownId, 1, page.view(first.link)));
            setPlayed(true);
          }}
        >
          {words.preview}
        </button>
      </p>
      <StepList own={own} chosen={chosen} choose={choose} />
      {step === undefined || chosen === null ? null : (
        <StepForm key={chosen} own={own} index={chosen} step={step} start={start} />
      )}
      <FilePart own={own} />
      <PrintPart story={published} />
      <p class="quiet">{own.isKept ? words.kept : words.notKept}</p>
    </div>
  );
}

/** The sentence above a phone's map while the story is edited; a previewed step has its own. */
function EditLead() {
  useLead(words.region);
  return null;
}
