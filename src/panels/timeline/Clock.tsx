import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ClockView } from "../../display/timeline/clock.ts";
import { choosePreset, moveTo, pause, play, setKnown, setSpeed } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { watchReplay } from "../shared/motion.ts";
import { useClosing } from "./pointing/useClosing.ts";
import { Slider } from "./Slider.tsx";

type Props = { readonly view: ClockView; act(change: Change): void };

/**
 * The clock: Play and Pause, the moment, which can be typed over, the spans as segments, the speed, and known then as a
 * switch. In the bar of a phone the last three open by a button, and a slim slider is beside the date. `instead`
 * replaces the spans and the switch.
 */
export function Clock({ view, act, instead }: Props & { readonly instead?: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const { words } = view;
  const more = useRef<HTMLButtonElement>(null);
  const close = (byKey: boolean) => {
    setOpen(false);
    if (byKey) more.current?.focus();
  };
  useClosing(open, close, ".clock-more, .clock-choices");
  return (
    <section class="clock" aria-label={words.clock} data-open={open}>
      <PlayButton view={view} act={act} />
      <div class="clock-date">
        <div class="clock-face">
          {/* Not spoken at each step: the slider says its moment, and what happens is announced elsewhere. */}
          <output class="clock-title" aria-live="off">
            {view.title}
          </output>
          <Typed view={view} act={act} />
        </div>
        <span class="clock-zone">{view.zone}</span>
        <span class="clock-step">{view.step}</span>
      </div>
      <Slider view={view} place="bar" act={act} />
      <svg class="slim-marks" aria-hidden="true">
        {view.stretches.map(({ kind, x, width }) => (
          <rect key={kind + x} data-kind={kind} x={x} y={kind === "map" ? 29 : 12} width={width} height="3" />
        ))}
      </svg>
      <button ref={more} type="button" class="pill clock-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.replays}
      </button>
      <div class="clock-choices">
        {instead ?? <Spans view={view} act={act} close={() => setOpen(false)} />}
        <Speed view={view} act={act} />
        {instead === undefined ? <Known view={view} act={act} /> : null}
      </div>
    </section>
  );
}

function Spans({ view, act, close }: Props & { close(): void }) {
  return (
    <fieldset class="segmented">
      <legend class="unseen">{view.words.replay}</legend>
      {view.presets.map(({ id, label, preset, chosen }) => (
        <button
          key={id}
          type="button"
          class="segment"
          data-plays={id}
          aria-pressed={chosen}
          onClick={() => {
            close();
            if (id === "all") act(choosePreset(preset));
            else watchReplay(act, preset);
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

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

/** Known then as a switch, with what it means shown beside it while a pointer or the focus is on it. */
function Known({ view, act }: Props) {
  const { words, known } = view;
  const on = known === "then";
  return (
    <div class="known">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-describedby="known-hint"
        onClick={() => act(setKnown(on ? "now" : "then"))}
      >
        {words.knownThen}
      </button>
      <span id="known-hint" class="known-hint">
        {words.knownHint}
      </span>
    </div>
  );
}

/**
 * The field for a date, laid over the moment: what is typed replaces it. A refusal is shown until the visitor types
 * again or leaves the field.
 */
function Typed({ view, act }: Props) {
  const [refusal, setRefusal] = useState("");
  const { words } = view;
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem("date");
        if (!(field instanceof HTMLInputElement)) return;
        const read = view.readTyped(field.value);
        setRefusal("refusal" in read ? read.refusal : "");
        if (!("at" in read)) return;
        act(moveTo(read.at));
        // The empty field shows the moment again.
        field.value = "";
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
      <button type="submit" class="pill typed-go">
        {words.go}
      </button>
      <output id="typed-refusal" class="typed-refusal">
        {refusal}
      </output>
    </form>
  );
}
