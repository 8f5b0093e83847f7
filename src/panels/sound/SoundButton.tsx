import { useState } from "preact/hooks";
import { replayShown } from "../../state/replays.ts";
import { soundWords as words } from "../../words/sound/sound.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";

const sound = async () => (await import("./Sound.tsx")).Sound;

/** The button that opens the sound of a replay, whose code is fetched with the first press; nothing outside replays. */
export function SoundButton() {
  const { frame } = usePage();
  const [open, setOpen] = useState(false);
  if (replayShown(frame.choices) === null || frame.scenario?.time != null) return null;
  return (
    <div class="sound-button">
      <button type="button" class="pill" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.open}
      </button>
      {open ? <Lazy load={sound} /> : null}
    </div>
  );
}
