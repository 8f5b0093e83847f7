import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { sourceDay } from "../../display/stories/source.ts";
import type { PublishedStep, PublishedStory, StorySource } from "../../facts/types/stories.ts";
import { ownId } from "../../state/stories/own-links.ts";
import { isView, leaveStory } from "../../state/stories/story.ts";
import { storyWords as words } from "../../words/stories/stories.ts";
import { Cited } from "../shared/Cited.tsx";
import { Failed, usePart } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";
import { useLead } from "../shared/useLead.ts";
import { Ask } from "./ask/Ask.tsx";
import { StepSheet } from "./StepSheet.tsx";
import { StorySentence } from "./StoryText.tsx";
import { StretchPart, usePlayedOut } from "./Stretch.tsx";
import { openStep } from "./step.ts";
import { type Go, useStepKeys } from "./useStepKeys.ts";
import { useStory } from "./useStory.ts";
import "./story.css";

/** The story that the choices name: its step beside the map, and the way on, back and out. */
export function StoryPanel() {
  const { story: id } = usePage().frame.choices;
  const [tries, setTries] = useState(0);
  const isOwn = id === ownId;
  const loaded = useStory(isOwn ? null : id, tries);
  if (isOwn) return <OwnPart />;
  return (
    <section class="story" aria-label={words.region}>
      {loaded.state === "ready" ? (
        <StoryStepPart story={loaded.value} />
      ) : loaded.state === "failed" ? (
        <LostStory reason={loaded.reason} again={() => setTries(tries + 1)} />
      ) : (
        <p class="quiet">{words.loading}</p>
      )}
    </section>
  );
}

/** Why a story is not shown, and the ways on; an upright window says it above the map, too. */
function LostStory({ reason, again }: { readonly reason: string; again(): void }) {
  const { words: page, act } = usePage();
  const said = words.failed(reason);
  useLead(said);
  return (
    <p role="alert">
      {said}{" "}
      <button type="button" class="source-link" onClick={again}>
        {page.retry}
      </button>{" "}
      <a href="./stories/">{words.others}</a>{" "}
      <button type="button" class="source-link" onClick={() => act(leaveStory())}>
        {words.leave}
      </button>
    </p>
  );
}

const fetchOwn = async () => (await import("./own/OwnStory.tsx")).OwnStory;

/** The story that is written in this browser. */
function OwnPart() {
  const { words: pageWords } = usePage();
  const { part: Own, reason, again } = usePart(fetchOwn);
  return (
    <section class="story" aria-label={words.region}>
      {Own !== null ? (
        <Own Step={StoryStepPart} />
      ) : reason === null ? (
        <p class="quiet">{words.loading}</p>
      ) : (
        <Failed said={words.failed(pageWords.partReason(reason))} again={again} />
      )}
    </section>
  );
}

const stay = (now: number): number => now;

function StoryStepPart({ story }: { readonly story: PublishedStory }) {
  const page = usePage();
  const { choices } = page.frame;
  const open = openStep(page, story);
  const { number, step, stands, go } = open;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A press on this page opened the story, and the link that was pressed is gone.
    if (choices.storyStep === 0) title.current?.focus({ preventScroll: true });
    // A link with only a story and a step, or with a step that does not exist, opens the step's view.
    if (isView(choices, page.view("")) || number !== choices.storyStep) go(stay);
  }, [story]);
  usePlayedOut(open);
  useStepKeys(go, !choices.presenting);
  useLead(step?.title ?? story.title);
  if (step === undefined) return null;
  return (
    <StepSheet
      story={story}
      number={number}
      asks={step.ask !== undefined}
      comeBack={stands === "away" ? () => go(stay) : null}
    >
      <StoryWay story={story} number={number} go={go} />
      <Narration step={step} number={number} title={title} />
      {step.ask === undefined ? null : <Ask key={open.askId} ask={step.ask} id={open.askId} at={open.at} />}
      <StretchPart open={open} />
      {number === story.steps.length ? (
        <p>
          {words.end} <a href="./stories/">{words.others}</a>
        </p>
      ) : null}
      <Sources sources={step.sources} />
      {story.id === ownId ? null : <PaperPart story={story} />}
    </StepSheet>
  );
}

interface NarrationProps {
  readonly step: PublishedStep;
  readonly number: number;
  readonly title: RefObject<HTMLHeadingElement | null>;
}

/** The step's title, text and caption; read out when the step changes. */
function Narration({ step, number, title }: NarrationProps) {
  return (
    <div class="story-said" aria-live="polite">
      <h2 ref={title} tabIndex={-1}>
        {step.title}
      </h2>
      {step.text.map((paragraph, index) => (
        <p key={`${number} ${index}`}>
          <StorySentence text={paragraph} />
        </p>
      ))}
      <p class="story-caption">
        <StorySentence text={step.caption} />
      </p>
    </div>
  );
}

const fetchPrint = async () => (await import("./paper/PrintPart.tsx")).PrintPart;

/** Printing the story for a class; what prints is fetched when the part is opened. */
function PaperPart({ story }: { readonly story: PublishedStory }) {
  const { words: pageWords } = usePage();
  const [isOpen, setOpen] = useState(false);
  const { part: Print, reason, again } = usePart(fetchPrint, isOpen);
  return (
    <details class="story-sources" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.forClass}</summary>
      {Print !== null ? (
        <Print story={story} />
      ) : reason === null ? null : (
        <Failed said={pageWords.partFailedFor(reason)} again={again} />
      )}
    </details>
  );
}

interface WayProps {
  readonly story: PublishedStory;
  readonly number: number;
  readonly go: Go;
}

/** Back, a row of steps, and Next. */
function StoryWay({ story, number, go }: WayProps) {
  const last = number === story.steps.length;
  const row = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // In a narrow window the row of steps scrolls sideways: the present step stands in its middle.
    const { current: list } = row;
    const item = list?.children[number - 1];
    if (list != null && item instanceof HTMLElement) {
      list.scrollLeft = item.offsetLeft - list.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
    }
  }, [number]);
  return (
    <nav class="story-way" aria-label={words.steps}>
      <button type="button" class="pill" aria-disabled={number === 1} onClick={() => go((now) => now - 1)}>
        {words.back}
      </button>
      <ol ref={row}>
        {story.steps.map(({ title }, index) => (
          <li key={title}>
            <button
              type="button"
              aria-label={words.step(countText(index + 1), title)}
              aria-current={index + 1 === number ? "step" : undefined}
              onClick={() => go(() => index + 1)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="pill" aria-disabled={last} onClick={() => go((now) => now + 1)}>
        {words.next}
      </button>
    </nav>
  );
}

function Sources({ sources }: { readonly sources: readonly StorySource[] }) {
  const { words: pageWords } = usePage();
  return (
    <details class="story-sources">
      <summary>{words.sources}</summary>
      <ul>
        {sources.map(({ publisher, title, date, url }) => (
          <li key={`${publisher} ${title}`}>
            {publisher}: <Cited url={url}>{title}</Cited>
            {sourceDay(date, pageWords.locale)}
          </li>
        ))}
      </ul>
    </details>
  );
}
