import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ClockView } from "../../display/timeline/types.ts";
import { choosePreset, moveTo, pause, play, setKnown, setSpeed } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";

type Props = { readonly view: ClockView; act(change: Change): void };

/**
 * The moment in words, Play and Pause, speed, replays, known now or then, and a field for a date. `instead` replaces
 * the last three.
 */
export function Clock({ view, act, instead }: Props & { readonly instead?: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const { words } = view;
  return (
    <section class="clock" aria-label={words.clock} data-open={open}>
      <div class="clock-head">
        <PlayButton view={view} act={act} />
        <div class="clock-face">
          <output class="clock-title">{view.title}</output>
          <div class="clock-step">
            <Speed view={view} act={act} />
            <span>{view.step}</span>
          </div>
        </div>
        <button type="button" class="pill clock-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.replays}
        </button>
      </div>
      <div class="clock-choices">{instead ?? <Ways view={view} act={act} close={() => setOpen(false)} />}</div>
    </section>
  );
}

function Ways({ view, act, close }: Props & { close(): void }) {
  const { words } = view;
  return (
    <>
      <fieldset class="clock-pills">
        <legend class="clock-legend">{words.replay}</legend>
        {view.presets.map(({ id, label, preset, chosen }) => (
          <button
            key={id}
            type="button"
            class="pill"
            data-plays={id}
            aria-pressed={chosen}
            onClick={() => {
              close();
              act(choosePreset(preset));
              if (id !== "all" && mayMove()) act(play());
            }}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <Known view={view} act={act} />
      <Typed view={view} act={act} />
    </>
  );
}

/** Whether a chosen replay may begin to play: not where the visitor prefers reduced motion. */
const mayMove = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

function PlayButton({ view, act }: Props) {
  const { words, playing } = view;
  return (
    <button
      type="button"
      class="play"
      aria-label={playing ? words.pause : words.play}
      onClick={() => act(playing ? pause() : play())}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={playing ? "M5 4h3.6v12H5zM11.4 4H15v12h-3.6z" : "M6 3.5v13l11-6.5z"} />
      </svg>
    </button>
  );
}

function Speed({ view, act }: Props) {
  return (
    <select
      class="speed"
      aria-label={view.words.speed}
      value={String(view.speed)}
      onChange={(event) => act(setSpeed(Number(event.currentTarget.value)))}
    >
      {view.speeds.map(({ value, label }) => (
        <option key={value} value={String(value)} selected={value === view.speed}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Known({ view, act }: Props) {
  const { words, known } = view;
  return (
    <fieldset class="clock-pills" title={words.knownHint}>
      <legend class="clock-legend">{words.known}</legend>
      <button type="button" class="pill" aria-pressed={known === "now"} onClick={() => act(setKnown("now"))}>
        {words.knownNow}
      </button>
      <button type="button" class="pill" aria-pressed={known === "then"} onClick={() => act(setKnown("then"))}>
        {words.knownThen}
      </button>
    </fieldset>
  );
}

/** The field for a date. A refusal is shown until the visitor types again or leaves the field. */
export function Typed({ view, act }: Props) {
  const [refusal, setRefusal] = useState("");
  const { words } = view;
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem("date");
        const read = view.readTyped(field instanceof HTMLInputElement ? field.value : "");
        setRefusal("refusal" in read ? read.refusal : "");
        if ("at" in read) act(moveTo(read.at));
      }}
      onInput={() => setRefusal("")}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setRefusal("");
      }}
    >
      <input
        name="date"
        class="typed-date"
        aria-label={words.typed}
        placeholder={words.typedHint}
        title={words.typed}
        autoComplete="off"
        spellcheck={false}
        aria-invalid={refusal !== ""}
        aria-describedby="typed-refusal"
      />
      <button type="submit" class="pill">
        {words.go}
      </button>
      <output id="typed-refusal" class="typed-refusal">
        {refusal}
      </output>
    </form>
  );
}
