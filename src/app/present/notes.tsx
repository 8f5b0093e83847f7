import { clockText } from "../../display/format/dates.ts";
import { minutesAndSeconds } from "../../display/format/durations.ts";
import { en } from "../../words/en.ts";
import "virtual:palette.css";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { channelName, type ToNotes, type ToRoom, towardOf } from "../../panels/present/wire.ts";
import { StorySentence } from "../../panels/stories/StoryText.tsx";
import { presentWords, notesWords as words } from "../../words/present/present.ts";
import "../../panels/styles/base.css";
import "../../panels/stories/story.css";
import "./notes.css";

/** The presenter's second window: the notes of the shown slide, what comes next, and a clock. */
function Notes({ channel }: { readonly channel: BroadcastChannel }) {
  const [message, setMessage] = useState<ToNotes | null>(null);
  const say = (asked: ToRoom) => channel.postMessage(asked);
  useEffect(() => {
    channel.onmessage = ({ data }: MessageEvent<ToNotes>) => setMessage(data);
    say({ kind: "hello" });
    const press = (event: KeyboardEvent) => {
      const toward = towardOf(event.key);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (toward !== null) say({ kind: "go", toward });
      else if (event.key === "b" || event.key === ".") say({ kind: "blank" });
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  if (message?.kind !== "slide") return <p class="notes-state">{message === null ? words.waiting : words.gone}</p>;
  const { slide, story, moment } = message;
  return (
    <>
      <header>
        <p>
          {story === "" ? null : <b>{story} · </b>}
          {slide.number} / {slide.count} · {moment}
        </p>
        <Clock />
      </header>
      <main aria-live="polite">
        <h1>{slide.title}</h1>
        {slide.question === "" ? null : (
          <p>
            <b>{words.asks}</b> {slide.question}
          </p>
        )}
        {slide.said.length === 0 ? null : (
          <p class="notes-said">
            <StorySentence text={slide.said} />
          </p>
        )}
        {slide.notes.length === 0 ? <p class="quiet">{words.none}</p> : null}
        {slide.notes.map((paragraph, index) => (
          <p key={`${slide.title} ${index}`}>
            <StorySentence text={paragraph} />
          </p>
        ))}
      </main>
      <footer>
        <p>{slide.next === "" ? words.last : `${words.next} ${slide.next}`}</p>
        <button type="button" class="pill" onClick={() => say({ kind: "go", toward: "back" })}>
          {words.back}
        </button>
        <button type="button" class="pill" onClick={() => say({ kind: "go", toward: "next" })}>
          {words.forward}
        </button>
        <button type="button" class="pill" onClick={() => say({ kind: "blank" })}>
          {words.blank}
        </button>
      </footer>
    </>
  );
}

const second = 1000;

/** The time of day, and the time since the window was opened or the clock was set to zero. */
function Clock() {
  const [start, setStart] = useState(Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), second / 4);
    return () => clearInterval(beat);
  }, []);
  return (
    <p class="notes-clock">
      <span role="timer" aria-label={words.clock} aria-live="off">
        {clockText(now, en.locale)}
      </span>
      <span role="timer" aria-label={words.elapsed} aria-live="off">
        {minutesAndSeconds((now - start) / second, en.locale)}
      </span>
      <button type="button" class="pill" onClick={() => setStart(Date.now())}>
        {words.restart}
      </button>
    </p>
  );
}

const id = location.hash.slice(1);
document.body.replaceChildren();
render(
  typeof BroadcastChannel === "undefined" ? (
    <p>{presentWords.unable}</p>
  ) : (
    <Notes channel={new BroadcastChannel(channelName(id))} />
  ),
  document.body,
);
